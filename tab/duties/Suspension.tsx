import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Radio,
  RadioGroup,
  Textarea,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { ReviewView } from '#domain/views/review.ts';
import type { Command } from '#domain/review/commands.ts';
import { useCommand } from '../api/queries.ts';
import { CommandForm } from '../forms/CommandForm.tsx';
import { fieldMessage } from '../forms/fieldMessage.ts';
import { useDraft } from '../forms/useDraft.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Section } from '../look/Section.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { dayInWords } from '../words/dates.ts';

/** That a review stands still, since when and why; and for those who decide it, letting it go on. */
export function SuspendedBar({ review }: { review: ReviewView }) {
  const { since, text, rule, clause, canResume } = review.suspension;
  const [resuming, setResuming] = useState(false);
  if (since === null) return null;
  return (
    <div style={{ marginTop: 16 }}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>
            Suspended since {dayInWords(since, review.timeZone, review.now)}. Nothing is due meanwhile.
          </MessageBarTitle>{' '}
          {text} {rule && <Clause rule={rule} clause={clause} />}
        </MessageBarBody>
      </MessageBar>
      {canResume && !resuming && (
        <Row>
          <Button style={{ marginTop: 12 }} onClick={() => setResuming(true)}>
            Let the review go on
          </Button>
        </Row>
      )}
      {canResume && resuming && <Decide review={review} kind="resumeReview" onClose={() => setResuming(false)} />}
    </div>
  );
}

/** For those who may: suspending a review for a reason that its policy knows. */
export function SuspendSection({ review }: { review: ReviewView }) {
  const [open, setOpen] = useState(false);
  if (review.suspension.reasons.length === 0) return null;
  return (
    <Section title="Suspending this review">
      {open ? (
        <Decide review={review} kind="suspendReview" onClose={() => setOpen(false)} />
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

/** Sickness or a grievance, and yet the review goes on: both are dealt with together (TA-29). */
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
        // What is not chosen yet goes to the server as it is, which says so at the field.
        reason: (reasons.find(({ label }) => label === values['reason'])?.reason ?? '') as 'sickness' | 'grievance',
        note: values['note'] ?? '',
      })}
    />
  );
}

type Reason = ReviewView['suspension']['reasons'][number]['reason'];

function Decide({
  review,
  kind,
  onClose,
}: {
  review: ReviewView;
  kind: 'suspendReview' | 'resumeReview';
  onClose: () => void;
}) {
  const command = useCommand(review.id);
  const announce = useAnnounce();
  const { reasons } = review.suspension;
  const draft = useDraft(`${kind}.${review.id}`, review.you.oid, { reason: reasons[0]?.reason ?? '', note: '' });
  const { reason = '', note = '' } = draft.values;
  const suspends = kind === 'suspendReview';
  const send = () => {
    const wish: Command = suspends
      ? { type: 'suspendReview', reason: reason as Reason, note }
      : { type: 'resumeReview', note };
    command.mutate(
      { command: wish },
      {
        onSuccess: () => {
          void draft.forget();
          announce(suspends ? 'The review is suspended.' : 'The review goes on. Its open deadlines have moved.');
          onClose();
        },
      },
    );
  };
  return (
    <Panel kind="first">
      <form
        noValidate
        aria-label={suspends ? 'Suspend this review' : 'Let the review go on'}
        style={{ display: 'flex', flexDirection: 'column', gap: 12 }}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {suspends && (
          <Field label="Why" required {...fieldMessage(command.error, 'reason')}>
            <RadioGroup value={reason} onChange={(_, data) => draft.change('reason', data.value)}>
              {reasons.map((each) => (
                <Radio
                  key={each.reason}
                  value={each.reason}
                  label={
                    <>
                      {each.label}. {each.text} <Clause rule={each.rule} clause={each.clause} />
                    </>
                  }
                />
              ))}
            </RadioGroup>
          </Field>
        )}
        <Field
          label="What is decided"
          required
          hint="For the record of this review. Both parties are bound by it; write what they may read."
          {...fieldMessage(command.error, 'note')}
        >
          <Textarea rows={3} value={note} onChange={(_, data) => draft.change('note', data.value)} />
        </Field>
        <Trouble problem={command.error} />
        <Row>
          <Button appearance="primary" type="submit" disabledFocusable={command.isPending}>
            {command.isPending ? 'Sending …' : suspends ? 'Suspend the review' : 'Let it go on'}
          </Button>
          <Button appearance="subtle" onClick={onClose}>
            Not now
          </Button>
        </Row>
      </form>
    </Panel>
  );
}
