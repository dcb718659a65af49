import type { ReviewView } from '#domain/views/review.ts';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Clause } from '../look/Clause.tsx';
import { labelOf, oidOf } from './people.ts';
import type { ReviewersView } from '#domain/review/reviewers/view.ts';

/**
 * The person who decides passes the review to somebody else, for a reason that the policy knows (KM-17, KM-19, TA-06,
 * PA-08).
 */
export function ChangeReviewer({ review, reviewers }: { review: ReviewView; reviewers: ReviewersView }) {
  const { cases, candidates } = reviewers;
  if (cases.length === 0) return null;
  const [only] = cases.length === 1 ? cases : [];
  const choices = cases.map(({ label, rule, clause }) => `${label} (${rule} · ${clause})`);
  return (
    <div>
      <CommandForm
        review={review}
        name="changeReviewer"
        open={`Change the ${review.policy.wording.reviewer}`}
        intro={
          <>
            The cycle does not begin again: dates, objectives, meetings and history stay. Everybody concerned is told.{' '}
            {only && (
              <>
                {only.label}. <Clause rule={only.rule} clause={only.clause} />
              </>
            )}
          </>
        }
        questions={[
          ...(only ? [] : [{ id: 'case', label: 'What for', kind: 'choice' as const, choices, required: true }]),
          { id: 'toOid', label: 'Who reviews now', kind: 'choice', choices: candidates.map(labelOf), required: true },
          {
            id: 'reason',
            label: 'Why',
            hint: `${review.reviewee.name} reads this; the two who hand over do not.`,
            kind: 'text',
            required: true,
          },
        ]}
        send="Pass the review on"
        said="Done. Everybody concerned is told; the cycle goes on."
        command={(values) => ({
          type: 'changeReviewer',
          // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The server reports a missing choice at the field.
          case: (only ?? cases[choices.indexOf(values['case'] ?? '')])?.case as Exclude<
            ReviewersView['cases'][number]['case'],
            'asked'
          >,
          toOid: oidOf(candidates, values['toOid']),
          reason: values['reason'] ?? '',
        })}
      />
    </div>
  );
}
