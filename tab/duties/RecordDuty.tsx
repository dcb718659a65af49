import type { ReviewView } from '#domain/views/review.ts';
import type { Todo } from '#domain/views/todo.ts';
import { useWords } from '../language/useWords.ts';
import { useCommand } from '../api/queries.ts';
import { TextBox } from '../forms/fields/TextBox.tsx';
import { senderOf } from '../forms/sender.ts';
import { FormDialog } from '../look/FormDialog.tsx';
import { DoneOn } from './DoneOn.tsx';

type Props = { review: ReviewView; todo: Todo };

/** Records that a duty is done, and on which day, where Fairview cannot see that by itself. */
export function RecordDuty({ review, todo }: Props) {
  const { t } = useWords();
  return (
    <FormDialog open={t('Mark as done')} name={t('Mark as done: {duty}', { duty: todo.title })}>
      {(close) => <RecordForm review={review} todo={todo} onClose={close} />}
    </FormDialog>
  );
}

function RecordForm({ review, todo, onClose }: Props & { onClose: () => void }) {
  const { t } = useWords();
  return (
    <DoneOn
      duty={todo.title}
      draft={`duty.${review.id}.${todo.key}`}
      owner={review.you.oid}
      now={review.now}
      timeZone={review.timeZone}
      sender={senderOf(useCommand(review.id))}
      wish={({ on, note }) => ({
        command: { type: 'recordDuty' as const, key: todo.key, on, note: note.trim() === '' ? null : note },
      })}
      onClose={onClose}
    >
      <TextBox field="note" label={t('Note')} rows={2} hint={t('If you like. Both of you can read it.')} />
    </DoneOn>
  );
}
