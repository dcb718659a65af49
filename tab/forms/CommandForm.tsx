import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { FormField } from '#domain/forms/form.ts';
import type { Command } from '#domain/review/commands.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useCommand } from '../api/queries.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { focusFirst } from './focusFirst.ts';
import { FormFields } from './FormFields.tsx';
import { useDraft } from './useDraft.ts';

type Values = Record<string, string>;

/** A question of a small form; the clause is left out where the form is the app's own. */
export type Question = Omit<FormField, 'rule' | 'clause'> & { rule?: string; clause?: string };

type Props = {
  review: ReviewView;
  /** Under which it is kept while one types; one for each thing it is about. */
  name: string;
  /** What the button says that opens the form; left out where the form is open from the beginning. */
  open?: string;
  appearance?: 'primary' | 'secondary';
  /** What the form is for, above its questions. */
  intro?: ReactNode;
  questions: readonly Question[];
  initial?: Values;
  send: string;
  /** What is said aloud once it is done. */
  said: string;
  command: (values: Values) => Command;
  onDone?: () => void;
};

/**
 * A small form that sends one command: what is typed is kept while it is open and after it is closed, faults stand at
 * their fields. Opened, it has the focus on its first field; once it is sent the focus is back on the button that opened it.
 */
export function CommandForm({ open, appearance = 'secondary', ...props }: Props) {
  const [isOpen, setOpen] = useState(open === undefined);
  const [wasOpen, setWasOpen] = useState(false);
  if (!isOpen) {
    return (
      <Button appearance={appearance} autoFocus={wasOpen} onClick={() => setOpen(true)}>
        {open}
      </Button>
    );
  }
  const close = () => {
    setWasOpen(true);
    setOpen(open === undefined);
  };
  return <Opened {...props} canClose={open !== undefined} onClose={close} />;
}

type OpenedProps = Omit<Props, 'open' | 'appearance'> & { canClose: boolean; onClose: () => void };

function Opened({
  review,
  name,
  intro,
  questions,
  initial = {},
  send,
  said,
  command,
  onDone,
  canClose,
  onClose,
}: OpenedProps) {
  const asked = useCommand(review.id);
  const announce = useAnnounce();
  const draft = useDraft(`${name}.${review.id}`, review.you.oid, initial);
  const fields = questions.map((question) => ({ rule: '', clause: '', ...question }));
  const submit = () =>
    asked.mutate(
      { command: command(draft.values) },
      {
        onSuccess: () => {
          void draft.forget(initial);
          announce(said);
          onClose();
          onDone?.();
        },
      },
    );
  return (
    <form
      ref={canClose ? focusFirst : undefined}
      noValidate
      aria-label={send}
      style={{ display: 'flex', flexDirection: 'column', gap: 16, width: '100%' }}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {intro && <Quiet>{intro}</Quiet>}
      <FormFields
        form={{ id: name, title: send, fields }}
        values={draft.values}
        problem={asked.error}
        onChange={draft.change}
      />
      <Trouble problem={asked.error} />
      <Row>
        <Button appearance="primary" type="submit" disabledFocusable={asked.isPending}>
          {asked.isPending ? 'Sending …' : send}
        </Button>
        {canClose && (
          <Button appearance="subtle" onClick={onClose}>
            Not now
          </Button>
        )}
      </Row>
    </form>
  );
}
