import type { Person } from '../people/person.ts';
import type { PolicyPack } from '../policies/policyPack.ts';
import { partiesOf } from './parties.ts';
import type { Review } from './review.ts';

/** How much of a review somebody may see: all of it, only the observations he or she makes, or nothing (KM-51, TA-30). */
export type Access = 'whole' | 'ownObservations' | 'none';

/** What a person may see of a review, by the policy's own table. Administrators get nothing by being one. */
export function accessTo(review: Review, person: Person, pack: PolicyPack): Access {
  const parties = partiesOf(review, person);
  if (pack.access.wholeReview.some((party) => parties.has(party))) return 'whole';
  return parties.has('observer') ? 'ownObservations' : 'none';
}

/** Whether looking at a review leaves an entry that the reviewee can see: everybody but the two parties. */
export function leavesATrace(review: Review, person: Person): boolean {
  return person.oid !== review.revieweeOid && person.oid !== review.reviewerOid;
}
