import { Button, Field, Textarea } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { Command } from '#domain/review/commands.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useCommand } from '../api/queries.ts';
import { DraftNote } from '../forms/DraftNote.tsx';
import { fieldMessage } from '../forms/fieldMessage.ts';
import { useDraft } from '../forms/useDraft.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';

type Props = {
  review: ReviewView;
  /** What the button that unfolds it says. */
  open: string;
  label: string;
  /** The field of the command in which the text goes. */
  field: string;
  send: string;
  sent: string;
  command: (text: string) => Command;
  /** What the policy says of it, above the field. */
  children?: ReactNode;
};

/** A decision that says why: a button that unfolds a text and sends it. What is typed is kept. */
export function SayWhy(props: Props) {
  const [isOpen, setOpen] = useState(false);
  return isOpen ? (
    <Unfolded {...props} onDone={() => setOpen(false)} />
  ) : (
    <Button onClick={() => setOpen(true)}>{props.open}</Button>
  );
}

function Unfolded({
  review,
  label,
  field,
  send,
  sent,
  command: say,
  children,
  onDone,
}: Props & { onDone: () => void }) {
  const command = useCommand(review.id);
  const announce = useAnnounce();
  const draft = useDraft(`${say('').type}.${review.id}`, review.you.oid, { text: '' });
  const text = draft.values['text'] ?? '';
  return (
    <form
      noValidate
      aria-label={label}
      style={{ display: 'flex', flexDirection: 'column', gap: 12, width: '100%' }}
      onSubmit={(event) => {
        event.preventDefault();
        command.mutate(
          { command: say(text) },
          {
            onSuccess: () => {
              void draft.forget();
              announce(sent);
              onDone();
            },
          },
        );
      }}
    >
      {children}
      <Field label={label} required {...fieldMessage(command.error, field)}>
        <Textarea value={text} rows={4} autoFocus onChange={(_, data) => draft.change('text', data.value)} />
      </Field>
      <Trouble problem={command.error} />
      <Row>
        <Button type="submit" appearance="primary" disabledFocusable={command.isPending}>
          {send}
        </Button>
        <Button appearance="subtle" onClick={onDone}>
          Not now
        </Button>
        <DraftNote state={draft.state} values={draft.values} timeZone={review.timeZone} onResolve={draft.resolve} />
      </Row>
    </form>
  );
}
