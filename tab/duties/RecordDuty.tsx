import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReviewView } from '#domain/views/review.ts';
import type { Todo } from '#domain/views/todo.ts';
import { useCommand } from '../api/queries.ts';
import { fieldMessage } from '../forms/fieldMessage.ts';
import { useDraft } from '../forms/useDraft.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { fieldsOf } from '../words/dates.ts';

/** Saying that a duty is done, and on which day, where Fairview cannot see that by itself. */
export function RecordDuty({ review, todo }: { review: ReviewView; todo: Todo }) {
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <Button onClick={() => setOpen(true)} aria-label={`Mark as done: ${todo.title}`}>
        Mark as done
      </Button>
    );
  return <RecordForm review={review} todo={todo} onClose={() => setOpen(false)} />;
}

function RecordForm({ review, todo, onClose }: { review: ReviewView; todo: Todo; onClose: () => void }) {
  const command = useCommand(review.id);
  const announce = useAnnounce();
  const today = fieldsOf(review.now, review.timeZone).date;
  const draft = useDraft(`duty.${review.id}.${todo.key}`.slice(0, 200), review.you.oid, { on: today, note: '' });
  const { on = '', note = '' } = draft.values;
  const record = () =>
    command.mutate(
      { command: { type: 'recordDuty', key: todo.key, on, note: note.trim() === '' ? null : note } },
      {
        onSuccess: () => {
          void draft.forget();
          announce(`Recorded: ${todo.title}.`);
          onClose();
        },
      },
    );
  return (
    <form
      noValidate
      aria-label={todo.title}
      style={{ display: 'flex', flexDirection: 'column', gap: 12, width: '100%' }}
      onSubmit={(event) => {
        event.preventDefault();
        record();
      }}
    >
      <Field label="Done on" required {...fieldMessage(command.error, 'on')}>
        <Input type="date" value={on} max={today} autoFocus onChange={(_, data) => draft.change('on', data.value)} />
      </Field>
      <Field label="Note" hint="If you like. Both of you can read it." {...fieldMessage(command.error, 'note')}>
        <Textarea rows={2} value={note} onChange={(_, data) => draft.change('note', data.value)} />
      </Field>
      <Trouble problem={command.error} />
      <Row>
        <Button appearance="primary" type="submit" disabled={command.isPending || on === ''}>
          {command.isPending ? 'Recording …' : 'Record it'}
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          Not now
        </Button>
      </Row>
    </form>
  );
}
