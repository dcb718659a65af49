import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReviewView } from '#domain/views/review.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { CommandForm } from '../forms/CommandForm.tsx';
import { RadioBoxes } from '../forms/fields/RadioBoxes.tsx';
import { TextBox } from '../forms/fields/TextBox.tsx';
import { ReviewForm } from '../forms/ReviewForm.tsx';
import { Clause } from '../look/Clause.tsx';
import { FormDialog } from '../look/FormDialog.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Section } from '../look/Section.tsx';
import { Stack } from '../look/Stack.tsx';
import { asChosen } from '../forms/asChosen.ts';

/** Says that a review stands still, since when and why; those who decide about it can let it go on. */
export function SuspendedBar({ review }: { review: ReviewView }) {
  const { t, dayInWords } = useWords();
  const { since, text, rule, clause, canResume } = review.suspension;
  if (since === null) return null;
  return (
    <Stack above="L">
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>
            {t('Suspended since {day}. Nothing is due meanwhile.', {
              day: dayInWords({ moment: since, timeZone: review.timeZone, now: review.now }),
            })}
          </MessageBarTitle>{' '}
          <SchoolsWords>{text}</SchoolsWords> {rule && <Clause clause={clause} />}
        </MessageBarBody>
      </MessageBar>
      {canResume && (
        <Stack above="M">
          <FormDialog open={t('Let the review go on')}>
            {(close) => <Resume review={review} onClose={close} />}
          </FormDialog>
        </Stack>
      )}
    </Stack>
  );
}

/** Suspends a review for a reason that its policy knows; for those who may. */
export function SuspendSection({ review }: { review: ReviewView }) {
  const { t } = useWords();
  if (review.suspension.reasons.length === 0) return null;
  return (
    <Section title={t('Suspending this review')}>
      <Panel kind="quiet">
        <Quiet>
          {t('While a review is suspended nothing falls due and nobody is reminded. Deadlines move by the time lost.')}
        </Quiet>
        <Row>
          <FormDialog open={t('Suspend this review')}>
            {(close) => <Suspend review={review} onClose={close} />}
          </FormDialog>
          {review.suspension.canKeepGoing.length > 0 && <KeepGoing review={review} />}
        </Row>
      </Panel>
    </Section>
  );
}

/** Sickness or a grievance, and the review still goes on: both are dealt with together (TA-29). */
function KeepGoing({ review }: { review: ReviewView }) {
  const { t } = useWords();
  const reasons = review.suspension.reasons.filter(({ reason }) => review.suspension.canKeepGoing.includes(reason));
  const { rule = '', clause = '' } = reasons[0] ?? {};
  return (
    <CommandForm
      review={review}
      name="keepGoing"
      open={t('Record that it goes on all the same')}
      questions={[
        {
          id: 'reason',
          label: t('Because of'),
          kind: 'choice',
          choices: reasons.map(({ label }) => label),
          required: true,
          rule,
          clause,
        },
        { id: 'note', label: t('What is decided'), hint: t('Both can read it.'), kind: 'text', required: true },
      ]}
      send={t('Record the decision')}
      said={t('The decision is recorded, and both are told.')}
      command={(values) => ({
        type: 'keepReviewGoing',
        // A missing choice is sent as it is; the server reports it at the field.
        reason: asChosen(reasons.find(({ label }) => label === values['reason'])?.reason),
        note: values['note'] ?? '',
      })}
    />
  );
}

type FormProps = { review: ReviewView; onClose: () => void };

function Suspend({ review, onClose }: FormProps) {
  const { t } = useWords();
  const { reasons } = review.suspension;
  return (
    <ReviewForm
      review={review}
      draft={`suspendReview.${review.id}`}
      initial={{ reason: reasons[0]?.reason ?? '', note: '' }}
      send={t('Suspend the review')}
      said={t('The review is suspended.')}
      command={({ reason, note }) => ({ type: 'suspendReview', reason: asChosen(reason), note })}
      onClose={onClose}
      isBrief
    >
      <RadioBoxes
        field="reason"
        label={t('Why')}
        required
        choices={reasons.map(({ reason, label, text, clause }) => ({
          id: reason,
          label: (
            <>
              <SchoolsWords>
                {label}. {text}
              </SchoolsWords>{' '}
              <Clause clause={clause} />
            </>
          ),
        }))}
      />
      <Decision />
    </ReviewForm>
  );
}

function Resume({ review, onClose }: FormProps) {
  const { t } = useWords();
  return (
    <ReviewForm
      review={review}
      draft={`resumeReview.${review.id}`}
      initial={{ note: '' }}
      send={t('Let it go on')}
      said={t('The review goes on. Its open deadlines have moved.')}
      command={({ note }) => ({ type: 'resumeReview', note })}
      onClose={onClose}
      isBrief
    >
      <Decision />
    </ReviewForm>
  );
}

function Decision() {
  const { t } = useWords();
  return (
    <TextBox
      field="note"
      label={t('What is decided')}
      required
      rows={3}
      hint={t('For the record of this review. Both parties are bound by it; write what they may read.')}
    />
  );
}
