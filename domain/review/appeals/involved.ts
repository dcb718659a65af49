import { reviewersOf } from '../reviewers/state.ts';
import type { Review } from '../review.ts';

/** Everybody who took part in a review, and so hears no appeal about it (KM-58). */
export function tookPart(review: Review): string[] {
  const observers = review.observations.filter(({ cancelled }) => !cancelled).map(({ observerOid }) => observerOid);
  return [...new Set([review.revieweeOid, ...reviewersOf(review), ...observers])];
}
