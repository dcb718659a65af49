import { Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReviewView } from '#domain/views/review.ts';
import { dayInWords } from '#domain/calendar/inWords.ts';
import { CommandForm } from '../forms/CommandForm.tsx';
import { RadioBoxes } from '../forms/fields/RadioBoxes.tsx';
import { TextBox } from '../forms/fields/TextBox.tsx';
import { ReviewForm } from '../forms/ReviewForm.tsx';
import { Unfold } from '../forms/Unfold.tsx';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { asChosen } from '../forms/asChosen.ts';

/** Says that a review stands still, since when and why; those who decide about it can let it go on. */
export function SuspendedBar({ review }: { review: ReviewView }) {
  const { since, text, rule, clause, canResume } = review.suspension;
  if (since === null) return null;
  return (
    <div style={{ marginTop: 16 }}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>
            Suspended since {dayInWords({ moment: since, timeZone: review.timeZone, now: review.now })}. Nothing is due
            meanwhile.
          </MessageBarTitle>{' '}
          {text} {rule && <Clause rule={rule} clause={clause} />}
        </MessageBarBody>
      </MessageBar>
      {canResume && (
        <div style={{ marginTop: 12 }}>
          <Unfold open="Let the review go on">{(close) => <Resume review={review} onClose={close} />}</Unfold>
        </div>
      )}
    </div>
  );
}

/** Suspends a review for a reason that its policy knows; for those who may. */
export function SuspendSection({ review }: { review: ReviewView }) {
  const [open, setOpen] = useState(false);
  if (review.suspension.reasons.length === 0) return null;
  return (
    <Section title="Suspending this review">
      {open ? (
        <Suspend review={review} onClose={() => setOpen(false)} />
      ) : (
        <Panel kind="quiet">
          <Quiet>
            While a review is suspended nothing falls due and nobody is reminded. Deadlines move by the time lost.
          </Quiet>
          <div>
            <Button onClick={() => setOpen(true)}>Suspend this review</Button>
          </div>
          {review.suspension.canKeepGoing.length > 0 && <KeepGoing review={review} />}
        </Panel>
      )}
    </Section>
  );
}

/** Sickness or a grievance, and the review still goes on: both are dealt with together (TA-29). */
function KeepGoing({ review }: { review: ReviewView }) {
  const reasons = review.suspension.reasons.filter(({ reason }) => review.suspension.canKeepGoing.includes(reason));
  const { rule = '', clause = '' } = reasons[0] ?? {};
  return (
    <CommandForm
      review={review}
      name="keepGoing"
      open="Record that it goes on all the same"
      questions={[
        {
          id: 'reason',
          label: 'Because of',
          kind: 'choice',
          choices: reasons.map(({ label }) => label),
          required: true,
          rule,
          clause,
        },
        { id: 'note', label: 'What is decided', hint: 'Both can read it.', kind: 'text', required: true },
      ]}
      send="Record the decision"
      said="The decision is recorded, and both are told."
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
  const { reasons } = review.suspension;
  return (
    <Panel kind="first">
      <ReviewForm
        review={review}
        draft={`suspendReview.${review.id}`}
        initial={{ reason: reasons[0]?.reason ?? '', note: '' }}
        label="Suspend this review"
        send="Suspend the review"
        said="The review is suspended."
        command={({ reason, note }) => ({ type: 'suspendReview', reason: asChosen(reason), note })}
        onClose={onClose}
        isBrief
      >
        <RadioBoxes
          field="reason"
          label="Why"
          required
          choices={reasons.map(({ reason, label, text, rule, clause }) => ({
            id: reason,
            label: (
              <>
                {label}. {text} <Clause rule={rule} clause={clause} />
              </>
            ),
          }))}
        />
        <Decision />
      </ReviewForm>
    </Panel>
  );
}

function Resume({ review, onClose }: FormProps) {
  return (
    <Panel kind="first">
      <ReviewForm
        review={review}
        draft={`resumeReview.${review.id}`}
        initial={{ note: '' }}
        label="Let the review go on"
        send="Let it go on"
        said="The review goes on. Its open deadlines have moved."
        command={({ note }) => ({ type: 'resumeReview', note })}
        onClose={onClose}
        isBrief
      >
        <Decision />
      </ReviewForm>
    </Panel>
  );
}

function Decision() {
  return (
    <TextBox
      field="note"
      label="What is decided"
      required
      rows={3}
      hint="For the record of this review. Both parties are bound by it; write what they may read."
    />
  );
}
