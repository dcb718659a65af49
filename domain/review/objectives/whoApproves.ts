import { firstOf } from '../../people/order.ts';
import { hasRole, type Person } from '../../people/person.ts';
import type { Party } from '../../people/roles.ts';
import type { Context } from '../context.ts';
import { personBehind } from '../parties.ts';
import { presentPanel } from '../reviewers/state.ts';
import type { Review } from '../review.ts';

type ApproverContext = Pick<Context, 'pack' | 'person' | 'holderOf'>;

type WhoApprovesArgs = { review: Review; senderOid: string; context: ApproverContext };

/**
 * The person to whom objectives go: the other of the two (KM-36), the one who confirms them (TA-12), or the next in the
 * policy's chain (KS-16).
 */
export function whoApproves({ review, senderOid, context }: WhoApprovesArgs): string {
  return context.pack.objectives.approvedBy === 'theOtherParty'
    ? theOther(review, senderOid)
    : nextInChain(review, context);
}

/**
 * The next in the policy's chain: for a senior leader the headteacher, for the headteacher one of the panel (KS-16).
 * Nobody approves what he or she agreed as reviewer if somebody else can do it.
 */
export function nextInChain(review: Review, context: ApproverContext): string {
  const whose = whoseAre(context.person(review.revieweeOid));
  const link = context.pack.objectives.approvers?.find((each) => each.whose === whose);
  if (link?.party === 'panel') return forThePanel(review, context);
  const next = link ? personBehind({ review, party: link.party, context }) : review.approverOid;
  return next === review.reviewerOid ? review.approverOid : next;
}

type WhoReceivesArgs = { review: Review; party: Party; context: ApproverContext };

/** Who receives what is submitted. For the approver, that is the next in the policy's chain (KS-13, KS-21). */
export function whoReceives({ review, party, context }: WhoReceivesArgs): string {
  return party === 'approver' ? nextInChain(review, context) : personBehind({ review, party, context });
}

/**
 * The lead of the panel agrees the objectives as reviewer. Another member approves them for the panel: the chair of
 * governors if he or she is on it, otherwise the first in the order that decides, whatever order they were named in
 * (KS-16). Until a panel is set it is the chair.
 */
function forThePanel({ reviewers, reviewerOid, approverOid }: Review, { person }: ApproverContext): string {
  const others = presentPanel({ reviewers })?.memberOids.filter((oid) => oid !== reviewerOid) ?? [];
  if (others.includes(approverOid)) return approverOid;
  return firstOf(others.flatMap((oid) => person(oid) ?? []))?.oid ?? approverOid;
}

/** The reviewee for the reviewer, and the reviewer for the reviewee and for anybody else. */
export function theOther({ revieweeOid, reviewerOid }: Review, oid: string): string {
  return oid === reviewerOid ? revieweeOid : reviewerOid;
}

function whoseAre(reviewee: Person | undefined): 'headteacher' | 'seniorLeader' | 'everybodyElse' {
  if (reviewee && hasRole(reviewee, 'headteacher')) return 'headteacher';
  return reviewee && hasRole(reviewee, 'seniorLeader') ? 'seniorLeader' : 'everybodyElse';
}
