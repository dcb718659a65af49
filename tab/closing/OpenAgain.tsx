import type { ClosingView } from '#domain/review/closing/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { dayInWords } from '#domain/calendar/inWords.ts';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Quiet } from '../look/Quiet.tsx';

type What = ClosingView['canReopen'][number];

/**
 * Opens something again that was done, with a reason, and shows earlier times; renders nothing where neither applies.
 */
export function OpenAgain({ review, what }: { review: ReviewView; what: What }) {
  const { canReopen = [], reopened = [] } = review.closing ?? {};
  const before = reopened.filter((each) => each.what === what);
  const canOpen = canReopen.includes(what);
  if (!canOpen && before.length === 0) return null;
  const name = { review: 'review', objectives: 'objectives', statement: review.policy.wording.statement }[what];
  return (
    <div style={{ display: 'flex', flexDirection: 'column', alignItems: 'start', gap: 12 }}>
      {before.map(({ at, by, reason }) => (
        <Quiet key={at}>
          {by.name} opened the {name} again on {dayInWords({ moment: at, timeZone: review.timeZone, now: review.now })}:{' '}
          {reason}
        </Quiet>
      ))}
      {canOpen && (
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
      )}
    </div>
  );
}
