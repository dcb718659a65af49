import type { ClosingView } from '#domain/views/closing.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Section } from '../look/Section.tsx';
import { dayInWords } from '../words/dates.ts';

type Props = { review: ReviewView; closing: ClosingView };

/** Closing the cycle, opening something again, and what was opened again before. */
export default function ClosingSection({ review, closing }: Props) {
  const { canClose, canReopen, reopened } = closing;
  if (!canClose && canReopen.length === 0 && reopened.length === 0) return null;
  return (
    <Section title="The end of the cycle">
      <Panel kind={canClose ? 'first' : 'quiet'}>
        {closing.text && (
          <Quiet>
            {closing.text} <Clause rule={closing.rule} clause={closing.clause} />
          </Quiet>
        )}
        {canClose && <Close review={review} closing={closing} />}
        {reopened.map((each) => (
          <Quiet key={`${each.what}.${each.at}`}>
            {each.by.name} opened the {nameOf(each.what, review)} again on{' '}
            {dayInWords(each.at, review.timeZone, review.now)}: {each.reason}
          </Quiet>
        ))}
        {canReopen.length > 0 && (
          <Row>
            {canReopen.map((what) => (
              <Reopen key={what} review={review} what={what} />
            ))}
          </Row>
        )}
      </Panel>
    </Section>
  );
}

function Close({ review, closing: { stillOpen } }: Props) {
  const isOpen = stillOpen.length > 0;
  return (
    <CommandForm
      review={review}
      name="closeCycle"
      open="Close the cycle"
      appearance="primary"
      intro={
        <>
          {isOpen && `Still open: ${stillOpen.join('; ')}. `}
          Everything stays to be read. Objectives that go on, and the next cycle’s review, begin from here.
        </>
      }
      questions={isOpen ? [{ id: 'note', kind: 'text', label: 'Why it is closed all the same', required: true }] : []}
      initial={isOpen ? { note: '' } : {}}
      send="Close the cycle"
      said="The cycle is closed."
      command={({ note = '' }) => ({ type: 'closeCycle', note: note.trim() === '' ? null : note })}
    />
  );
}

type What = ClosingView['canReopen'][number];

function Reopen({ review, what }: { review: ReviewView; what: What }) {
  const name = nameOf(what, review);
  return (
    <CommandForm
      review={review}
      name={`reopen.${what}`}
      open={`Open the ${name} again`}
      intro="Both are told who opened it again, and why. It stands in the history."
      questions={[{ id: 'reason', kind: 'text', label: 'Reason', required: true }]}
      initial={{ reason: '' }}
      send={`Open the ${name} again`}
      said={`The ${name} can be changed again.`}
      command={({ reason = '' }) =>
        what === 'review' ? { type: 'reopenReview', reason } : { type: 'reopenStep', step: what, reason }
      }
    />
  );
}

function nameOf(what: What, { policy }: ReviewView): string {
  return { review: 'review', objectives: 'objectives', statement: policy.wording.statement }[what];
}
