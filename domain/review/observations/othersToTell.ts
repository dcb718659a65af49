import type { Context } from '../context.ts';
import type { Review } from '../review.ts';
import type { Observation } from './observation.ts';

type OthersToTellArgs = {
  review: Pick<Review, 'reviewerOid' | 'revieweeOid'>;
  observation: Pick<Observation, 'observerOid'>;
  context: Pick<Context, 'person'>;
};

/** The reviewer and the line manager, each once and without the observer (KM-72). */
export function othersToTell({
  review: { reviewerOid, revieweeOid },
  observation: { observerOid },
  context: { person },
}: OthersToTellArgs): string[] {
  const all = [reviewerOid, person(revieweeOid)?.managerOid ?? reviewerOid];
  return [...new Set(all)].filter((oid) => oid !== observerOid);
}
