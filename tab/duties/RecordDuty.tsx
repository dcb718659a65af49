import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReviewView } from '#domain/views/review.ts';
import type { Todo } from '#domain/views/todo.ts';
import { useCommand } from '../api/queries.ts';
import { fieldMessage } from '../forms/fieldMessage.ts';
import { useDraft } from '../forms/useDraft.ts';
import { useAnnounce } from '../look/announce.tsx';
import { fieldsOf } from '../words/dates.ts';
import { DoneOn } from './DoneOn.tsx';

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
  const draft = useDraft(`duty.${review.id}.${todo.key}`, review.you.oid, { on: today, note: '' });
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
    <DoneOn
      duty={todo.title}
      on={on}
      today={today}
      problem={command.error}
      isPending={command.isPending}
      onDate={(date) => draft.change('on', date)}
      onRecord={record}
      onClose={onClose}
    >
      <Field label="Note" hint="If you like. Both of you can read it." {...fieldMessage(command.error, 'note')}>
        <Textarea rows={2} value={note} onChange={(_, data) => draft.change('note', data.value)} />
      </Field>
    </DoneOn>
  );
}
