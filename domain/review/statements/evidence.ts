import type { Answers } from '../../forms/form.ts';
import type { Review } from '../review.ts';

/**
 * What an assessment can rest on (KC-06): feedback on observations in this review, and what the statement itself names
 * as evidence. Each in a few words.
 */
export function evidenceFor(review: Review, answers: Answers): string[] {
  const observed = review.observations
    .filter(({ cancelled, feedback }) => !cancelled && feedback !== null)
    .map(() => 'feedback on an observation');
  const named = (answers['evidence'] ?? '').trim();
  return named === '' ? observed : [...observed, named];
}
