import { hasRole, type Person } from '../../people/person.ts';
import { isLeadRole, isNamedRole, type Party, ROLES } from '../../people/roles.ts';
import type { PolicyPack } from '../../policies/policyPack.ts';
import type { Closing } from '../closing/state.ts';
import type { Context } from '../context.ts';
import { ledBy, partiesOf, type WhoIsIn } from '../parties.ts';
import { decides, reviewerCases } from '../reviewers/cases.ts';
import { presentPanel, type ReviewPanel } from '../reviewers/state.ts';
import type { Review } from '../review.ts';
import { managersAbove } from './managersAbove.ts';
import type { Grant, Sees } from './state.ts';

type AccessRow = PolicyPack['access']['table'][number];
type AccessContext = Pick<Context, 'pack' | 'person'>;

/** Who is in a review, as far as what somebody may see of it depends on that. */
export type WhoMaySee = WhoIsIn &
  Pick<Review, 'staffGroup'> & {
    closing: { closed: Pick<NonNullable<Closing['closed']>, 'at'> | null };
    reviewers: { panels: readonly Pick<ReviewPanel, 'memberOids'>[] };
    access: { grants: readonly Pick<Grant, 'oid' | 'sees' | 'ended'>[] };
  };

type AccessQuestion = { review: WhoMaySee; person: Person; context: AccessContext };

/**
 * What a person may see of a review: by the policy's own table (KM-51, TA-30, KS-26, KC-14), by observing, by being on
 * the panel that reviews (KM-12, KS-14), by deciding who reviews (PA-08), or by a grant. Being an administrator gives
 * no access. Empty for everybody else.
 */
export function accessTo({ review, person, context }: AccessQuestion): ReadonlySet<Sees> {
  const parties = partiesOf(review, person);
  const sees = new Set<Sees>();
  if (seesItWhole({ review, parties, context })) sees.add('whole');
  if (presentPanel(review)?.memberOids.includes(person.oid)) sees.add('whole');
  if (parties.has('observer')) sees.add('ownObservations');
  for (const row of context.pack.access.table)
    if (row.how === 'always' && isNamedBy({ row, review, person, context })) sees.add(row.sees);
  if (
    reviewerCases(context.pack, review.staffGroup).some((each) => decides({ parties: each.decidedBy, review, person }))
  )
    sees.add('reviewers');
  for (const grant of review.access.grants) if (grant.oid === person.oid && grant.ended === null) sees.add(grant.sees);
  return sees;
}

type FinishedWithoutReviewerArgs = { review: Pick<Review, 'staffGroup'>; context: Pick<Context, 'pack'> };

/** What a policy says of closing a finished review to its reviewer; undefined where it stays open (KM-51). */
export function finishedWithoutReviewer({ review: { staffGroup }, context: { pack } }: FinishedWithoutReviewerArgs) {
  const rule = pack.access.finishedWithoutReviewer;
  return rule?.staffGroups && !rule.staffGroups.includes(staffGroup) ? undefined : rule;
}

type SeesItWholeArgs = { review: WhoMaySee; parties: ReadonlySet<Party>; context: Pick<Context, 'pack'> };

/** Those to whom the policy opens all of a review. A finished one can be closed to its reviewer (KM-51). */
function seesItWhole({ review, parties, context: { pack } }: SeesItWholeArgs): boolean {
  const isShut = review.closing.closed !== null && finishedWithoutReviewer({ review, context: { pack } }) !== undefined;
  return pack.access.wholeReview.some((party) => parties.has(party) && !(isShut && party === 'reviewer'));
}

/** The row of the policy's table by which somebody may ask for access, with the purpose (KM-52, KS-27). */
export function mayAskBy({ review, person, context }: AccessQuestion): AccessRow | undefined {
  if (accessTo({ review, person, context }).has('whole')) return undefined;
  return context.pack.access.table.find(
    (row) => row.how === 'onRequest' && isNamedBy({ row, review, person, context }),
  );
}

/**
 * Whether a look at a review leaves an entry that the reviewee can see. It does for everybody but the two parties
 * (X-06).
 */
export function leavesATrace(
  review: Pick<Review, 'revieweeOid' | 'reviewerOid'>,
  person: Pick<Person, 'oid'>,
): boolean {
  return person.oid !== review.revieweeOid && person.oid !== review.reviewerOid;
}

type IsNamedByArgs = AccessQuestion & { row: Pick<AccessRow, 'party' | 'staffGroups' | 'exceptRoles'> };

/** Whether a row of the policy is about somebody. People who are let in one by one have a grant instead. */
export function isNamedBy({ row, review, person, context: { person: find } }: IsNamedByArgs): boolean {
  if (row.staffGroups && !row.staffGroups.includes(review.staffGroup)) return false;
  const reviewee = find(review.revieweeOid);
  if (row.exceptRoles?.some((role) => reviewee && hasRole(reviewee, role))) return false;
  const { party } = row;
  const named = ROLES[party];
  if ('letIn' in named) return false;
  if ('relation' in named) {
    const lines = {
      revieweeOid: review.revieweeOid,
      revieweesManagerOid: reviewee?.managerOid,
      reviewersManagerOid: find(review.reviewerOid)?.managerOid,
      managersAbove: () => managersAbove(review, find),
    };
    return named.relation(lines, person.oid);
  }
  const parties: ReadonlySet<string> = partiesOf(review, person);
  if (!isNamedRole(party)) return parties.has(party);
  if (!isLeadRole(party)) return person.oid !== review.revieweeOid && hasRole(person, party);
  return parties.has('headteacher') && (party === 'headteacher' || party === ledBy(review).by);
}
