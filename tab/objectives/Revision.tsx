import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ChangeView, ObjectivesView } from '#domain/review/objectives/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { dayInWords, fieldsOf, momentInWords } from '#domain/calendar/inWords.ts';
import { CommandButton } from '../forms/CommandButton.tsx';
import { LineBox } from '../forms/fields/LineBox.tsx';
import { ReviewForm } from '../forms/ReviewForm.tsx';
import { Clause } from '../look/Clause.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Written } from '../look/Written.tsx';
import { Differences } from './Differences.tsx';

type Props = { review: ReviewView; objectives: ObjectivesView; change: ChangeView };

/** A revision of approved objectives under way: why, the meeting, old against new, and both signatures (KM-49). */
export function Revision({ review, objectives, change }: Props) {
  const added = change.improvement ? objectives.kinds.find(({ addedInYear }) => addedInYear) : undefined;
  const { rule, clause } = added ?? objectives.revising ?? objectives;
  const text = added?.hint ?? (objectives.revising ?? objectives).text;
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: 12, marginBottom: 16 }}>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>
            {change.improvement ? 'An objective for a weak aspect' : 'The objectives are being revised'}
          </MessageBarTitle>
          {text} <Clause rule={rule} clause={clause} />
        </MessageBarBody>
      </MessageBar>
      <WhyChanged review={review} change={change} />
      {change.opened === null ? (
        <Meet review={review} objectives={objectives} change={change} />
      ) : (
        <>
          <Differences review={review} objectives={objectives} differences={change.differences} />
          <Sign review={review} objectives={objectives} change={change} />
        </>
      )}
    </div>
  );
}

/** Who asked for a change, why, and when they met. */
export function WhyChanged({ review, change }: { review: ReviewView; change: ChangeView }) {
  return (
    <>
      <Quiet>
        {change.improvement ? 'Added' : 'Asked for'} by {change.asked.by.name} on{' '}
        {momentInWords({ moment: change.asked.at, timeZone: review.timeZone, now: review.now })}.
        {change.opened &&
          ` They met on ${dayInWords({ moment: change.opened.metOn, timeZone: review.timeZone, now: review.now })}.`}
      </Quiet>
      {change.reason && <Written label="Reason" text={change.reason} />}
      <Written label={change.improvement ? 'Which aspect has not been good enough' : 'Why'} text={change.why} />
    </>
  );
}

function Meet({ review, objectives, change }: Props) {
  const today = fieldsOf(review.now, review.timeZone).date;
  return (
    <>
      <Quiet>Meet about it first. Once the meeting is recorded, the objectives are open for change.</Quiet>
      {objectives.canOpenRevision && (
        <ReviewForm
          review={review}
          draft={`openRevision.${review.id}.${change.id}`}
          initial={{ metOn: today }}
          send="Open the objectives for revision"
          said="The objectives are open for change."
          command={({ metOn }) => ({ type: 'openRevision', changeId: change.id, metOn })}
          isBrief
        >
          <LineBox field="metOn" label="You met on" type="date" max={today} width={220} required />
        </ReviewForm>
      )}
      <Row>
        <Withdraw review={review} objectives={objectives} change={change} />
      </Row>
    </>
  );
}

function Sign({ review, objectives, change }: Props) {
  const { reviewee, reviewer } = change.signed;
  const waits = [...(reviewee ? [] : [review.reviewee.name]), ...(reviewer ? [] : [review.reviewer.name])];
  return (
    <>
      {objectives.state.kind !== 'sent' && waits.length > 0 && (
        <Quiet>
          {waits.length === 2 ? 'Neither has signed yet.' : `${waits[0]} has still to sign.`} A change after a signature
          has to be signed anew.
        </Quiet>
      )}
      <Row>
        {objectives.canSign && change.differences.length > 0 && (
          <CommandButton
            review={review}
            appearance="primary"
            command={{ type: 'signChanges', revision: objectives.revision }}
            said="You have signed the changes."
          >
            Sign the changes
          </CommandButton>
        )}
        <Withdraw review={review} objectives={objectives} change={change} />
      </Row>
    </>
  );
}

function Withdraw({ review, objectives, change }: Props) {
  if (!objectives.canWithdrawRevision) return null;
  return (
    <CommandButton
      review={review}
      appearance="subtle"
      command={{ type: 'withdrawRevision', changeId: change.id }}
      said="Withdrawn. The objectives stand as they were approved."
    >
      Withdraw the revision
    </CommandButton>
  );
}
