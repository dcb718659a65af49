import type { ActionView } from '#domain/review/notes/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { CommandButton } from '../forms/CommandButton.tsx';
import { CommandForm } from '../forms/CommandForm.tsx';
import { useWords } from '../language/useWords.ts';
import { Row } from '../look/Row.tsx';

/** Says that an action is done, or not and why, or gives it another day. */
export function CloseAction({ review, action }: { review: ReviewView; action: ActionView }) {
  const actionId = action.id;
  const { t } = useWords();
  return (
    <Row>
      <CommandButton
        review={review}
        appearance={action.own ? 'primary' : 'secondary'}
        name={t('Done: {what}', { what: action.text })}
        command={{ type: 'closeAction', actionId, done: true, comment: null }}
        said={t('Closed as done.')}
      >
        {t('Done')}
      </CommandButton>
      <CommandForm
        review={review}
        name={`notDone.${actionId}`}
        open={t('Not done')}
        questions={[{ id: 'comment', label: t('Why it was not done'), kind: 'line', required: true }]}
        send={t('Close it as not done')}
        said={t('Closed as not done.')}
        command={({ comment = '' }) => ({ type: 'closeAction', actionId, done: false, comment: comment || null })}
      />
      <CommandForm
        review={review}
        name={`moveAction.${actionId}`}
        open={t(action.due === null ? 'Give it a day' : 'Another day')}
        questions={[{ id: 'due', label: t('By which day'), kind: 'date', required: true }]}
        initial={{ due: action.due ?? '' }}
        send={t(action.due === null ? 'Set the day' : 'Move it')}
        said={t(action.due === null ? 'The day is set.' : 'Moved.')}
        command={({ due = '' }) => ({ type: 'moveAction', actionId, due })}
      />
    </Row>
  );
}
