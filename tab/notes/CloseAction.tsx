import type { ActionView } from '#domain/review/notes/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { CommandButton } from '../forms/CommandButton.tsx';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Row } from '../look/Row.tsx';

/** Says that an action is done, or not and why, or gives it another day. */
export function CloseAction({ review, action }: { review: ReviewView; action: ActionView }) {
  const actionId = action.id;
  return (
    <Row>
      <CommandButton
        review={review}
        appearance={action.own ? 'primary' : 'secondary'}
        name={`Done: ${action.text}`}
        command={{ type: 'closeAction', actionId, done: true, comment: null }}
        said="Closed as done."
      >
        Done
      </CommandButton>
      <CommandForm
        review={review}
        name={`notDone.${actionId}`}
        open="Not done"
        questions={[{ id: 'comment', label: 'Why it was not done', kind: 'line', required: true }]}
        send="Close it as not done"
        said="Closed as not done."
        command={({ comment = '' }) => ({ type: 'closeAction', actionId, done: false, comment: comment || null })}
      />
      <CommandForm
        review={review}
        name={`moveAction.${actionId}`}
        open="Another day"
        questions={[{ id: 'due', label: 'By which day', kind: 'date', required: true }]}
        initial={{ due: action.due }}
        send="Move it"
        said="Moved."
        command={({ due = '' }) => ({ type: 'moveAction', actionId, due })}
      />
    </Row>
  );
}
