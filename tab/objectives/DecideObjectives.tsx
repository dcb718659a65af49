import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { ObjectivesView } from '#domain/review/objectives/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useCommand } from '../api/queries.ts';
import { fieldMessage } from '../forms/fieldMessage.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Clause } from '../look/Clause.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { fieldsOf } from '../words/dates.ts';
import { SayWhy } from './SayWhy.tsx';

/** Approving objectives, or returning them; what was adjusted is approved after talking with both (TA-12). */
export function DecideObjectives({ review, objectives }: { review: ReviewView; objectives: ObjectivesView }) {
  const command = useCommand(review.id);
  const announce = useAnnounce();
  const today = fieldsOf(review.now, review.timeZone).date;
  const [withReviewee, setWithReviewee] = useState('');
  const [withReviewer, setWithReviewer] = useState('');
  const { revision, state, adjusted: told } = objectives;
  if (state.kind !== 'sent') return null;
  const approve = () =>
    command.mutate(
      {
        command: {
          type: 'approveObjectives',
          revision,
          ...(withReviewee && { talkedWithReviewee: withReviewee }),
          ...(withReviewer && { talkedWithReviewer: withReviewer }),
        },
      },
      { onSuccess: () => announce('Approved. Both can see it.') },
    );
  return (
    <>
      {told && (
        <Quiet>
          {told.text} <Clause rule={told.rule} clause={told.clause} />
        </Quiet>
      )}
      {state.adjusted && (
        <Row>
          <Field
            label={`Talked with ${review.reviewee.name} on`}
            required
            {...fieldMessage(command.error, 'talkedWithReviewee')}
          >
            <Input type="date" max={today} value={withReviewee} onChange={(_, data) => setWithReviewee(data.value)} />
          </Field>
          <Field
            label={`Talked with ${review.reviewer.name} on`}
            required
            {...fieldMessage(command.error, 'talkedWithReviewer')}
          >
            <Input type="date" max={today} value={withReviewer} onChange={(_, data) => setWithReviewer(data.value)} />
          </Field>
        </Row>
      )}
      <Trouble problem={command.error} />
      <Row>
        <Button appearance="primary" size="large" disabledFocusable={command.isPending} onClick={approve}>
          {state.disagreement ? 'Determine them as they are' : state.adjusted ? 'Approve as adjusted' : 'Approve'}
        </Button>
        <SayWhy
          review={review}
          open="Return with a comment"
          label="What should change"
          field="comment"
          send="Return"
          sent="Returned with your comment."
          command={(comment) => ({ type: 'returnObjectives', revision, comment })}
        />
      </Row>
    </>
  );
}
