import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { ObjectivesView } from '#domain/views/objectives.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useCommand } from '../api/queries.ts';
import { fieldMessage } from '../forms/fieldMessage.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';

/** Approving objectives, or returning them with what should change. */
export function DecideObjectives({ review, objectives }: { review: ReviewView; objectives: ObjectivesView }) {
  const command = useCommand(review.id);
  const announce = useAnnounce();
  const [returning, setReturning] = useState(false);
  const [comment, setComment] = useState('');
  const { revision } = objectives;
  if (!returning) {
    return (
      <>
        <Trouble problem={command.error} />
        <Row>
          <Button
            appearance="primary"
            size="large"
            disabled={command.isPending}
            onClick={() =>
              command.mutate(
                { command: { type: 'approveObjectives', revision } },
                { onSuccess: () => announce('Approved. Both of you can see it.') },
              )
            }
          >
            Approve
          </Button>
          <Button size="large" onClick={() => setReturning(true)}>
            Return with a comment
          </Button>
        </Row>
      </>
    );
  }
  return (
    <>
      <Field label="What should change" required {...fieldMessage(command.error, 'comment')}>
        <Textarea value={comment} rows={4} onChange={(_, data) => setComment(data.value)} />
      </Field>
      <Trouble problem={command.error} />
      <Row>
        <Button
          appearance="primary"
          disabled={command.isPending}
          onClick={() =>
            command.mutate(
              { command: { type: 'returnObjectives', revision, comment } },
              { onSuccess: () => announce('Returned with your comment.') },
            )
          }
        >
          Return
        </Button>
        <Button appearance="subtle" onClick={() => setReturning(false)}>
          Not now
        </Button>
      </Row>
    </>
  );
}
