import type { Person } from '../../people/person.ts';
import type { PolicyPack } from '../../policies/policyPack.ts';
import { partiesOf } from '../parties.ts';
import type { Review } from '../review.ts';
import type { Sees } from './state.ts';

/**
 * What a person may see of a review: by the policy's own table (KM-51, TA-30), by observing, and by having been let in.
 * Administrators get nothing by being one. Empty for everybody else.
 */
export function accessTo(review: Review, person: Person, pack: PolicyPack): ReadonlySet<Sees> {
  const parties = partiesOf(review, person);
  const sees = new Set<Sees>();
  if (pack.access.wholeReview.some((party) => parties.has(party))) sees.add('whole');
  if (parties.has('observer')) sees.add('ownObservations');
  for (const grant of review.access.grants) if (grant.oid === person.oid && grant.ended === null) sees.add(grant.sees);
  return sees;
}

/** Whether looking at a review leaves an entry that the reviewee can see: everybody but the two parties. */
export function leavesATrace(review: Review, person: Person): boolean {
  return person.oid !== review.revieweeOid && person.oid !== review.reviewerOid;
}
