import { Button } from '@fluentui/react-components';
import type { ActionView } from '#domain/review/notes/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useCommand } from '../api/queries.ts';
import { CommandForm } from '../forms/CommandForm.tsx';
import { useAnnounce } from '../look/announce.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';

/** Saying that an action is done, or not and why, or giving it another day. */
export function CloseAction({ review, action }: { review: ReviewView; action: ActionView }) {
  const command = useCommand(review.id);
  const announce = useAnnounce();
  const actionId = action.id;
  return (
    <>
      <Trouble problem={command.error} />
      <Row>
        <Button
          appearance={action.own ? 'primary' : 'secondary'}
          aria-label={`Done: ${action.text}`}
          disabledFocusable={command.isPending}
          onClick={() =>
            command.mutate(
              { command: { type: 'closeAction', actionId, done: true, comment: null } },
              { onSuccess: () => announce('Closed as done.') },
            )
          }
        >
          Done
        </Button>
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
    </>
  );
}
