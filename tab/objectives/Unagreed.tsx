import type { ObjectivesView } from '#domain/review/objectives/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { Clause } from '../look/Clause.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { SayWhy } from './SayWhy.tsx';

/** What can be done where the two do not agree: say so, determine, or comment on what was determined (KM-36, KM-50, TA-16). */
export function Unagreed({ review, objectives }: { review: ReviewView; objectives: ObjectivesView }) {
  const { revision, canSendUnagreed, canDisagree, canDetermine, canComment } = objectives;
  const told = (objectives.change && objectives.revising?.unagreed) ?? objectives.unagreed;
  const says = told && (
    <Quiet>
      {told.text} <Clause rule={told.rule} clause={told.clause} />
    </Quiet>
  );
  return (
    <Row>
      {canSendUnagreed && (
        <SayWhy
          review={review}
          open="We do not agree"
          label="What you do not agree on"
          field="disagreement"
          send={`Send to ${objectives.goesTo?.name ?? 'whoever determines'}`}
          sent="Sent, with what you do not agree on."
          command={(disagreement) => ({ type: 'sendObjectives', revision, disagreement })}
        >
          {says}
        </SayWhy>
      )}
      {canDisagree && (
        <SayWhy
          review={review}
          open="I do not agree"
          label="What you do not agree with"
          field="comment"
          send="Send"
          sent="Your disagreement is with the objectives now."
          command={(comment) => ({ type: 'disagreeWithObjectives', revision, comment })}
        >
          {says}
        </SayWhy>
      )}
      {canDetermine && (
        <SayWhy
          review={review}
          open={objectives.change ? 'Make the changes without agreement' : 'Determine without agreement'}
          label="What there is no agreement on"
          field="reason"
          send={objectives.change ? 'Make the changes' : 'Determine the objectives'}
          sent="Determined. The record says that there was no agreement."
          command={(reason) => ({ type: 'determineObjectives', revision, reason })}
        >
          {says}
        </SayWhy>
      )}
      {canComment && (
        <SayWhy
          review={review}
          open={objectives.comment ? 'Change your comment' : 'Comment on what was determined'}
          label="Your comment"
          field="comment"
          send="Add it"
          sent="Your comment is added."
          command={(comment) => ({ type: 'commentOnDetermined', comment })}
        >
          {says}
        </SayWhy>
      )}
    </Row>
  );
}
