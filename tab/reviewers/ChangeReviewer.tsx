import type { ReviewView } from '#domain/views/review.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Clause } from '../look/Clause.tsx';
import { choicesOf } from './people.ts';
import type { ReviewersView } from '#domain/review/reviewers/view.ts';

/**
 * The person who decides passes the review to somebody else, for a reason that the policy knows (KM-17, KM-19, TA-06,
 * PA-08).
 */
export function ChangeReviewer({ review, reviewers }: { review: ReviewView; reviewers: ReviewersView }) {
  const { t } = useWords();
  const { cases, candidates } = reviewers;
  if (cases.length === 0) return null;
  const people = choicesOf(candidates, t);
  const [only] = cases.length === 1 ? cases : [];
  const choices = cases.map(({ label, clause }) => `${label} (${t('Policy, {clause}', { clause })})`);
  return (
    <div>
      <CommandForm
        review={review}
        name="changeReviewer"
        open={t('Change the {reviewer}', { reviewer: review.policy.wording.reviewer })}
        intro={
          <>
            {t(
              'The cycle does not begin again: dates, objectives, meetings and history stay. Everybody concerned is told.',
            )}{' '}
            {only && (
              <>
                <SchoolsWords>{only.label}.</SchoolsWords> <Clause clause={only.clause} />
              </>
            )}
          </>
        }
        questions={[
          ...(only ? [] : [{ id: 'case', label: t('What for'), kind: 'choice' as const, choices, required: true }]),
          { id: 'toOid', label: t('Who reviews now'), kind: 'choice', choices: people.labels, required: true },
          {
            id: 'reason',
            label: t('Why'),
            hint: t('{name} reads this; the two who hand over do not.', { name: review.reviewee.name }),
            kind: 'text',
            required: true,
          },
        ]}
        send={t('Pass the review on')}
        said={t('Done. Everybody concerned is told; the cycle goes on.')}
        command={(values) => ({
          type: 'changeReviewer',
          // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The server reports a missing choice at the field.
          case: (only ?? cases[choices.indexOf(values['case'] ?? '')])?.case as Exclude<
            ReviewersView['cases'][number]['case'],
            'asked'
          >,
          toOid: people.oidOf(values['toOid']),
          reason: values['reason'] ?? '',
        })}
      />
    </div>
  );
}
