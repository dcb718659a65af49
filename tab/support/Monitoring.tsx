import { Badge } from '@fluentui/react-components';
import type { ProgressStanding } from '#domain/review/support/state.ts';
import type { ReviewView } from '#domain/views/review.ts';
import type { SupportPlanView, SupportView } from '#domain/review/support/view.ts';
import type { FixedText } from '#domain/language/translate.ts';
import { useWords } from '../language/useWords.ts';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Stack } from '../look/Stack.tsx';
import { Talk } from '../look/Talk.tsx';
import { Written } from '../look/Written.tsx';
import { asChosen } from '../forms/asChosen.ts';
import { keysIn } from '#domain/typed.ts';

type Props = { review: ReviewView; support: SupportView; plan: SupportPlanView };

const STANDING: Record<ProgressStanding, { label: FixedText; color: 'success' | 'warning' | 'danger' }> = {
  onTrack: { label: 'On track', color: 'success' },
  someProgress: { label: 'Some progress', color: 'warning' },
  notYet: { label: 'Not there yet', color: 'danger' },
};
const OUTCOMES: Record<'enough' | 'capability', FixedText> = {
  enough: 'Enough improvement: back to the normal cycle',
  capability: 'Not enough improvement: formal capability is proposed',
};

/** The monitoring under a plan: since when, feedback on progress with replies, extensions, and how it ends. */
export function Monitoring({ review, support, plan }: Props) {
  const { t, dayInWords } = useWords();
  const { timeZone, now } = review;
  return (
    <Stack gap="M">
      {plan.periods.map(({ from, reason }, index) => (
        <div key={from}>
          <Quiet>
            {t(index === 0 ? 'Monitoring began on {day}' : 'More time was given on {day}', {
              day: dayInWords({ moment: from, timeZone, now }),
            })}
          </Quiet>
          {reason && <Written label={t('Why more time was given')} text={reason} />}
        </div>
      ))}
      {plan.progress.map((each) => (
        <Stack key={each.id} gap="S">
          <Row>
            <Badge appearance="tint" color={STANDING[each.standing].color}>
              {t(STANDING[each.standing].label)}
            </Badge>
          </Row>
          <Talk said={[{ who: each.who, at: each.at, text: each.note }]} timeZone={timeZone} now={now} />
          {each.answer && <Talk said={[each.answer]} timeZone={timeZone} now={now} />}
          {each.canAnswer && (
            <CommandForm
              review={review}
              name={`progressAnswer.${each.id}`}
              open={t('Reply')}
              opens="onPage"
              questions={[{ id: 'comment', label: t('Your comments'), kind: 'text', required: true }]}
              send={t('Send the reply')}
              said={t('Your reply is sent.')}
              command={({ comment = '' }) => ({
                type: 'answerProgress',
                planId: plan.id,
                progressId: each.id,
                comment,
              })}
            />
          )}
        </Stack>
      ))}
      {!plan.ended && support.canWrite && <Steer review={review} plan={plan} />}
    </Stack>
  );
}

function Steer({ review, plan }: Omit<Props, 'support'>) {
  const { t } = useWords();
  const planId = plan.id;
  return (
    <Row>
      <CommandForm
        review={review}
        name={`progress.${planId}`}
        open={t('Give feedback on progress')}
        opens="onPage"
        appearance="primary"
        questions={[
          {
            id: 'standing',
            label: t('How far things have come'),
            kind: 'choice',
            choices: keysIn(STANDING).map((each) => t(STANDING[each].label)),
            required: true,
          },
          {
            id: 'note',
            label: t('Your feedback'),
            hint: t('What has gone well, what has not yet, and what comes next.'),
            kind: 'text',
            required: true,
          },
        ]}
        send={t('Send the feedback')}
        said={t('{name} has your feedback.', { name: review.reviewee.name })}
        command={({ standing = '', note = '' }, progressId) => ({
          type: 'giveProgress',
          planId,
          progressId,
          // A missing choice is sent as it is; the server reports it at the field.
          standing: asChosen(keysIn(STANDING).find((each) => t(STANDING[each].label) === standing)),
          note,
        })}
      />
      <CommandForm
        review={review}
        name={`moreTime.${planId}.${plan.periods.length}`}
        open={t('Give more time')}
        intro={t('Monitoring begins again today, with the policy’s number of weeks.')}
        questions={[{ id: 'reason', label: t('Why more time is given'), kind: 'text', required: true }]}
        send={t('Give more time')}
        said={t('More time is given; the date of the outcome has moved.')}
        command={({ reason = '' }) => ({ type: 'extendSupportPlan', planId, periods: plan.periods.length, reason })}
      />
      <CommandForm
        review={review}
        name={`planEnd.${planId}`}
        open={t('End the monitoring')}
        questions={[
          {
            id: 'outcome',
            label: t('How it ends'),
            kind: 'choice',
            choices: keysIn(OUTCOMES).map((each) => t(OUTCOMES[each])),
            required: true,
          },
          { id: 'note', label: t('What the outcome rests on'), kind: 'text', required: true },
        ]}
        send={t('Record the outcome')}
        said={t('The outcome is recorded.')}
        command={({ outcome = '', note = '' }) => ({
          type: 'endSupportPlan',
          planId,
          outcome: asChosen(keysIn(OUTCOMES).find((each) => t(OUTCOMES[each]) === outcome)),
          note,
        })}
      />
    </Row>
  );
}
