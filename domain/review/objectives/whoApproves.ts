import { hasRole, type Person } from '../../people/person.ts';
import type { Context } from '../context.ts';
import { personBehind } from '../parties.ts';
import type { Review } from '../review.ts';

type Knows = Pick<Context, 'pack' | 'person' | 'holderOf'>;

/**
 * The person to whom objectives go: the other of the two (KM-36), the one who confirms them (TA-12), or the next in the
 * policy's chain (KS-16). Nobody approves what he or she agreed as reviewer while there is somebody further up.
 */
export function whoApproves(review: Review, senderOid: string, context: Knows): string {
  const { approvedBy, approvers } = context.pack.objectives;
  if (approvedBy === 'theOtherParty') return theOther(review, senderOid);
  const whose = whoseAre(context.person(review.revieweeOid));
  const link = approvers?.find((each) => each.whose === whose);
  const next = link ? personBehind(review, link.party, context) : review.approverOid;
  return next === review.reviewerOid ? review.approverOid : next;
}

/** The other of the two. */
export function theOther({ revieweeOid, reviewerOid }: Review, oid: string): string {
  return oid === reviewerOid ? revieweeOid : reviewerOid;
}

function whoseAre(reviewee: Person | undefined): 'headteacher' | 'seniorLeader' | 'everybodyElse' {
  if (reviewee && hasRole(reviewee, 'headteacher')) return 'headteacher';
  return reviewee && hasRole(reviewee, 'seniorLeader') ? 'seniorLeader' : 'everybodyElse';
}
