import type { ClosingView } from '#domain/review/closing/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import type { Translate } from '#domain/language/translate.ts';
import { useWords } from '../language/useWords.ts';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Stack } from '../look/Stack.tsx';

type What = ClosingView['canReopen'][number];

/**
 * Opens something again that was done, with a reason, and shows earlier times; renders nothing where neither applies.
 */
export function OpenAgain({ review, what }: { review: ReviewView; what: What }) {
  const { t, dayInWords } = useWords();
  const { canReopen = [], reopened = [] } = review.closing ?? {};
  const before = reopened.filter((each) => each.what === what);
  const canOpen = canReopen.includes(what);
  if (!canOpen && before.length === 0) return null;
  const { before: openedBefore, open, said } = saying(what, { t, statement: review.policy.wording.statement });
  return (
    <Stack gap="M">
      {before.map(({ at, by, reason }) => (
        <Quiet key={at}>
          {openedBefore(by.name, dayInWords({ moment: at, timeZone: review.timeZone, now: review.now }))} {reason}
        </Quiet>
      ))}
      {canOpen && (
        <div>
          <CommandForm
            review={review}
            name={`reopen.${what}`}
            open={open}
            intro={t('Both are told who opened it again, and why. It stands in the history.')}
            questions={[{ id: 'reason', kind: 'text', label: t('Reason'), required: true }]}
            initial={{ reason: '' }}
            send={open}
            said={said}
            command={({ reason = '' }) =>
              what === 'review' ? { type: 'reopenReview', reason } : { type: 'reopenStep', step: what, reason }
            }
          />
        </div>
      )}
    </Stack>
  );
}

/** What is said of opening each thing again; the policy has its own word for the statement. */
function saying(what: What, { t, statement }: { t: Translate; statement: string }) {
  switch (what) {
    case 'review':
      return {
        before: (name: string, day: string) => t('{name} opened the review again on {day}:', { name, day }),
        open: t('Open the review again'),
        said: t('The review can be changed again.'),
      };
    case 'objectives':
      return {
        before: (name: string, day: string) => t('{name} opened the objectives again on {day}:', { name, day }),
        open: t('Open the objectives again'),
        said: t('The objectives can be changed again.'),
      };
    case 'statement':
      return {
        before: (name: string, day: string) =>
          t('{name} opened the {statement} again on {day}:', { name, statement, day }),
        open: t('Open the {statement} again', { statement }),
        said: t('The {statement} can be changed again.', { statement }),
      };
  }
}
