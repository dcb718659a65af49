import { Badge } from '@fluentui/react-components';
import type { ProgressStanding } from '#domain/review/support/state.ts';
import type { ReviewView } from '#domain/views/review.ts';
import type { SupportPlanView, SupportView } from '#domain/review/support/view.ts';
import { dayInWords } from '#domain/calendar/inWords.ts';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Talk } from '../look/Talk.tsx';
import { Written } from '../look/Written.tsx';
import { asChosen } from '../forms/asChosen.ts';
import { keysIn } from '#domain/typed.ts';

type Props = { review: ReviewView; support: SupportView; plan: SupportPlanView };

const STANDING: Record<ProgressStanding, { label: string; color: 'success' | 'warning' | 'danger' }> = {
  onTrack: { label: 'On track', color: 'success' },
  someProgress: { label: 'Some progress', color: 'warning' },
  notYet: { label: 'Not there yet', color: 'danger' },
};
const LABELS = Object.values(STANDING).map(({ label }) => label);
const ENOUGH = 'Enough improvement: back to the normal cycle';
const NOT_ENOUGH = 'Not enough improvement: formal capability is proposed';

/** The monitoring under a plan: since when, feedback on progress with replies, extensions, and how it ends. */
export function Monitoring({ review, support, plan }: Props) {
  const { timeZone, now } = review;
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: 12 }}>
      {plan.periods.map(({ from, reason }, index) => (
        <div key={from}>
          <Quiet>
            {index === 0 ? 'Monitoring began' : 'More time was given'} on {dayInWords({ moment: from, timeZone, now })}
          </Quiet>
          {reason && <Written label="Why more time was given" text={reason} />}
        </div>
      ))}
      {plan.progress.map((each) => (
        <div key={each.id} style={{ display: 'flex', flexDirection: 'column', gap: 8 }}>
          <Row>
            <Badge appearance="tint" color={STANDING[each.standing].color}>
              {STANDING[each.standing].label}
            </Badge>
          </Row>
          <Talk said={[{ who: each.who, at: each.at, text: each.note }]} timeZone={timeZone} now={now} />
          {each.answer && <Talk said={[each.answer]} timeZone={timeZone} now={now} />}
          {each.canAnswer && (
            <CommandForm
              review={review}
              name={`progressAnswer.${each.id}`}
              open="Reply"
              questions={[{ id: 'comment', label: 'Your comments', kind: 'text', required: true }]}
              send="Send the reply"
              said="Your reply is sent."
              command={({ comment = '' }) => ({
                type: 'answerProgress',
                planId: plan.id,
                progressId: each.id,
                comment,
              })}
            />
          )}
        </div>
      ))}
      {!plan.ended && support.canWrite && <Steer review={review} plan={plan} />}
    </div>
  );
}

function Steer({ review, plan }: Omit<Props, 'support'>) {
  const planId = plan.id;
  return (
    <Row>
      <CommandForm
        review={review}
        name={`progress.${planId}`}
        open="Give feedback on progress"
        appearance="primary"
        questions={[
          { id: 'standing', label: 'How far things have come', kind: 'choice', choices: LABELS, required: true },
          {
            id: 'note',
            label: 'Your feedback',
            hint: 'What has gone well, what has not yet, and what comes next.',
            kind: 'text',
            required: true,
          },
        ]}
        send="Send the feedback"
        said={`${review.reviewee.name} has your feedback.`}
        command={({ standing = '', note = '' }, progressId) => ({
          type: 'giveProgress',
          planId,
          progressId,
          standing: standingOf(standing),
          note,
        })}
      />
      <CommandForm
        review={review}
        name={`moreTime.${planId}.${plan.periods.length}`}
        open="Give more time"
        intro="Monitoring begins anew today, with the policy’s number of weeks."
        questions={[{ id: 'reason', label: 'Why more time is given', kind: 'text', required: true }]}
        send="Give more time"
        said="More time is given; the date of the outcome has moved."
        command={({ reason = '' }) => ({ type: 'extendSupportPlan', planId, periods: plan.periods.length, reason })}
      />
      <CommandForm
        review={review}
        name={`planEnd.${planId}`}
        open="End the monitoring"
        questions={[
          { id: 'outcome', label: 'How it ends', kind: 'choice', choices: [ENOUGH, NOT_ENOUGH], required: true },
          { id: 'note', label: 'What the outcome rests on', kind: 'text', required: true },
        ]}
        send="Record the outcome"
        said="The outcome is recorded."
        command={({ outcome = '', note = '' }) => ({
          type: 'endSupportPlan',
          planId,
          outcome: outcomeOf(outcome),
          note,
        })}
      />
    </Row>
  );
}

// A missing choice is sent as it is; the server reports it at the field.
function standingOf(label: string): ProgressStanding {
  return asChosen(keysIn(STANDING).find((each) => STANDING[each].label === label));
}

function outcomeOf(label: string): 'enough' | 'capability' {
  return asChosen(label === ENOUGH ? 'enough' : label === NOT_ENOUGH ? 'capability' : '');
}
