import type { ObjectivesView } from '#domain/review/objectives/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Clause } from '../look/Clause.tsx';
import { Row } from '../look/Row.tsx';

/**
 * What can be done where the two do not agree: say so, determine the objectives, or comment on determined ones (KM-36,
 * KM-50, TA-16).
 */
export function Unagreed({ review, objectives }: { review: ReviewView; objectives: ObjectivesView }) {
  const { revision, canSendUnagreed, canDisagree, canDetermine, canComment } = objectives;
  const told = (objectives.change && objectives.revising?.unagreed) ?? objectives.unagreed;
  const says = told && (
    <>
      {told.text} <Clause rule={told.rule} clause={told.clause} />
    </>
  );
  return (
    <Row>
      {canSendUnagreed && (
        <CommandForm
          review={review}
          name="sendObjectives"
          open="We do not agree"
          label="What you do not agree on"
          intro={says}
          questions={[{ id: 'disagreement', label: 'What you do not agree on', kind: 'text', required: true }]}
          send={`Send to ${objectives.goesTo?.name ?? 'whoever determines'}`}
          said="Sent, with what you do not agree on."
          command={({ disagreement = '' }) => ({ type: 'sendObjectives', revision, disagreement })}
        />
      )}
      {canDisagree && (
        <CommandForm
          review={review}
          name="disagreeWithObjectives"
          open="I do not agree"
          label="What you do not agree with"
          intro={says}
          questions={[{ id: 'comment', label: 'What you do not agree with', kind: 'text', required: true }]}
          send="Send"
          said="Your disagreement is with the objectives now."
          command={({ comment = '' }) => ({ type: 'disagreeWithObjectives', revision, comment })}
        />
      )}
      {canDetermine && (
        <CommandForm
          review={review}
          name="determineObjectives"
          open={objectives.change ? 'Make the changes without agreement' : 'Determine without agreement'}
          label="What there is no agreement on"
          intro={says}
          questions={[{ id: 'reason', label: 'What there is no agreement on', kind: 'text', required: true }]}
          send={objectives.change ? 'Make the changes' : 'Determine the objectives'}
          said="Determined. The record says that there was no agreement."
          command={({ reason = '' }) => ({ type: 'determineObjectives', revision, reason })}
        />
      )}
      {canComment && (
        <CommandForm
          review={review}
          name="commentOnDetermined"
          open={objectives.comment ? 'Change your comment' : 'Comment on what was determined'}
          label="Your comment"
          intro={says}
          questions={[{ id: 'comment', label: 'Your comment', kind: 'text', required: true }]}
          send="Add it"
          said="Your comment is added."
          command={({ comment = '' }) => ({ type: 'commentOnDetermined', comment })}
        />
      )}
    </Row>
  );
}
