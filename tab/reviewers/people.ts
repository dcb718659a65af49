import type { ReviewView } from '#domain/views/review.ts';

type Candidate = NonNullable<ReviewView['reviewers']>['candidates'][number];

/**
 * A person to choose, with what the policy says about the choice: the warning appears where the choice is made (KM-19,
 * KM-21).
 */
export function labelOf({ name, jobTitle, lineManager, below, untrained }: Candidate): string {
  return [
    `${name}, ${jobTitle}`,
    lineManager ? 'the line manager' : null,
    below === null ? null : 'of lower status than the line manager',
    untrained === null ? null : 'no training recorded',
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

/** The person chosen by label; an empty text where nobody was chosen, which the server reports at the field. */
export function oidOf(candidates: readonly Candidate[], label: string | undefined): string {
  return candidates.find((each) => labelOf(each) === label)?.oid ?? '';
}
