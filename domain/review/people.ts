import type { Review } from './review.ts';

/** Everybody who has a part in a review, each once: in whose lists it stands. */
export function peopleOf(review: Review): string[] {
  const { revieweeOid, reviewerOid, approverOid } = review;
  const observers = review.observations.filter((each) => !each.cancelled).map(({ observerOid }) => observerOid);
  const letIn = review.access.grants.filter(({ ended }) => ended === null).map(({ oid }) => oid);
  return [...new Set([revieweeOid, reviewerOid, approverOid, ...observers, ...letIn])];
}
