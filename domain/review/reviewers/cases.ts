import { limitsOf } from '../../limits/limitsOf.ts';
import { leads } from '../../people/leadership.ts';
import type { Person } from '../../people/person.ts';
import type { LimitOf } from '../../policies/limit.ts';
import type { PolicyPack } from '../../policies/policyPack.ts';
import { isLeadRole, type Party } from '../../people/roles.ts';
import type { Context } from '../context.ts';
import { ledBy } from '../parties.ts';
import type { Review } from '../review.ts';
import { firstOf } from '../../people/order.ts';

export type ReviewerCase = NonNullable<PolicyPack['reviewerCases']>[number];

/** The reasons for which a policy passes the review of somebody in a staff group to another reviewer. */
export function reviewerCases(pack: PolicyPack, staffGroup: string): ReviewerCase[] {
  return (pack.reviewerCases ?? []).filter(({ staffGroups }) => !staffGroups || staffGroups.includes(staffGroup));
}

/** The policy's entry by which a reviewee may ask for another reviewer; undefined if it has none (KM-13, KM-18). */
export function askedCase(pack: PolicyPack, staffGroup: string): ReviewerCase | undefined {
  return reviewerCases(pack, staffGroup).find((each) => each.case === 'asked');
}

/** The policy's limit on the panel of governors that reviews; undefined if one person reviews (KM-12, KS-14). */
export function panelOf(pack: PolicyPack, staffGroup: string): LimitOf<'panel'> | undefined {
  return limitsOf({ pack, kind: 'panel', staffGroup })[0];
}

/** The policy's entry on the adviser who reads a review alongside the reviewers; undefined if it has none (KM-14). */
export function adviserRow(pack: PolicyPack, staffGroup: string): PolicyPack['access']['table'][number] | undefined {
  return pack.access.table.find(
    ({ party, how, staffGroups }) =>
      party === 'adviser' && how === 'always' && (!staffGroups || staffGroups.includes(staffGroup)),
  );
}

type DecidesArgs = { parties: readonly Party[]; review: Pick<Review, 'revieweeOid' | 'led'>; person: Person };

/**
 * Whether somebody has one of these roles in the school. Nobody decides on his or her own review. If the headteacher
 * decides, it is the one of that school, and in central services the operations director (TA-02, TA-06).
 */
export function decides({ parties, review, person }: DecidesArgs) {
  if (person.oid === review.revieweeOid) return false;
  if (parties.includes('headteacher') && leads(person, ledBy(review))) return true;
  return person.roles.some((role) => !isLeadRole(role) && (parties as readonly string[]).includes(role));
}

type DeciderArgs = { parties: readonly Party[]; review: Review; context: Pick<Context, 'everybody'> };

/** Who decides: the holder of the first of these roles that somebody holds, otherwise whoever approves the review. */
export function decider({ parties, review, context: { everybody } }: DeciderArgs): string {
  const holders = parties.flatMap(
    (party) => firstOf(everybody(), (person) => decides({ parties: [party], review, person })) ?? [],
  );
  return holders[0]?.oid ?? review.approverOid;
}
