import type { Translate } from '#domain/language/translate.ts';
import type { ReviewView } from '#domain/views/review.ts';

type Candidate = NonNullable<ReviewView['reviewers']>['candidates'][number];

/**
 * A person to choose, with what the policy says about the choice: the warning appears where the choice is made (KM-19,
 * KM-21).
 */
function labelOf({ name, jobTitle, lineManager, below, untrained }: Candidate, t: Translate): string {
  return [
    `${name}, ${jobTitle}`,
    lineManager ? t('the line manager') : null,
    below === null ? null : t('of lower status than the line manager'),
    untrained === null ? null : t('no training recorded'),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

/** People to choose from, by their labels. */
export function choicesOf(candidates: readonly Candidate[], t: Translate) {
  const labels = candidates.map((each) => labelOf(each, t));
  return {
    labels,
    /** The person with a label; an empty text where nobody was chosen, which the server reports at the field. */
    oidOf: (label: string | undefined) => candidates[labels.indexOf(label ?? '')]?.oid ?? '',
  };
}
