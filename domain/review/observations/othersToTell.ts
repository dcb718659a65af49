import type { Context } from '../context.ts';
import type { Review } from '../review.ts';
import type { Observation } from './observation.ts';

/** The reviewer and the line manager, where they are others than the observer: each once (KM-72). */
export function othersToTell(
  { reviewerOid, revieweeOid }: Pick<Review, 'reviewerOid' | 'revieweeOid'>,
  { observerOid }: Pick<Observation, 'observerOid'>,
  { person }: Pick<Context, 'person'>,
): string[] {
  const all = [reviewerOid, person(revieweeOid)?.managerOid ?? reviewerOid];
  return [...new Set(all)].filter((oid) => oid !== observerOid);
}
