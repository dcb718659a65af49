import type { Capacity } from '../part.ts';
import { partiesOf } from '../parties.ts';
import type { ReviewNow } from '../situation.ts';
import { mayAskBy } from './accessTo.ts';

/** The row of the policy's table by which somebody asks for access; undefined if it lets that person ask no longer. */
export function askedBy(askerOid: string, { review, context }: ReviewNow) {
  const person = context.person(askerOid);
  return person && mayAskBy({ review, person, context });
}

/** Who decides on somebody's request for access: the one whom the policy names, or else whoever approves (KM-52). */
export function whoGrants(askerOid: string, { review, context }: ReviewNow): string {
  const grantedBy = askedBy(askerOid, { review, context })?.grantedBy;
  if (grantedBy === 'reviewee') return review.revieweeOid;
  if (grantedBy === 'reviewer') return review.reviewerOid;
  return review.approverOid;
}

/** Whoever decides on a request for access. Where the policy names nobody, that is whoever approves or leads. */
export const granter: Capacity = {
  id: 'accessGranter',
  inWords: 'the person who decides on access',
  isHeldBy: ({ review, actor, context }, asked) => {
    const known = review.access.requests.find(({ id }) => 'requestId' in asked && id === asked.requestId);
    const parties = partiesOf(review, actor);
    const grantedBy = known && askedBy(known.by, { review, context })?.grantedBy;
    return grantedBy ? parties.has(grantedBy) : parties.has('approver') || parties.has('headteacher');
  },
};
