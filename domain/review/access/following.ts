import type { Person } from '../../people/person.ts';
import type { PolicyPack, RuleRef } from '../../policies/policyPack.ts';
import type { Context } from '../context.ts';
import { presentPanel } from '../reviewers/state.ts';
import { accessTo, isNamedBy, type WhoMaySee } from './accessTo.ts';

/**
 * What somebody sees of how a review stands.
 * - `steps`: every step and duty, whether it is done, due or late.
 * - `meetings`: whether the meetings happen (KC-14).
 * - `late`: what is late (TA-36).
 */
export type Follows = 'steps' | 'meetings' | 'late';

/** What somebody sees of how a review stands, whether support plans too, and by which rule. */
export type FollowedAs = { sees: Follows; ref: RuleRef; seesSupport: boolean; opens: boolean };

/** What ends a step or a duty that says whether meetings happen (KC-14). */
export const MEETING_STEPS: ReadonlySet<string> = new Set(['meetingArranged', 'meetingHeld']);

type FollowingArgs = { review: WhoMaySee; person: Person; context: Pick<Context, 'person'> & { pack: PolicyPack } };

/**
 * Who follows how a review stands: those who review, those who see all of it by the policy (KS-26, TA-30), those whom
 * the policy lets follow it by name and without content (KM-87, TA-35, TA-36, PA-18), and managers above for its
 * meetings (KC-14). Nobody follows his or her own here: it stands on the own page. A deputy of a school under Kent's
 * policy, who reviews two people, follows those two and nobody else. Null for those who do not follow it.
 */
export function followingOf({ review, person, context }: FollowingArgs): FollowedAs | null {
  if (review.revieweeOid === person.oid) return null;
  const { pack } = context;
  const sees = accessTo({ review, person, context });
  const opens = sees.size > 0;
  const { rule, clause } = pack.access;
  if (reviews(review, person) || sees.has('whole'))
    return { sees: 'steps', ref: { rule, clause }, seesSupport: true, opens };
  const row = pack.access.followers?.find((each) => isNamedBy({ row: each, review, person, context }));
  if (row) return { sees: row.sees, ref: { rule: row.rule, clause: row.clause }, seesSupport: false, opens };
  const above = pack.access.table.find((each) => each.sees === 'progress' && each.how === 'always');
  if (above && sees.has('progress'))
    return { sees: 'meetings', ref: { rule: above.rule, clause: above.clause }, seesSupport: false, opens };
  return null;
}

function reviews(review: WhoMaySee, { oid }: Person): boolean {
  return review.reviewerOid === oid || (presentPanel(review)?.memberOids.includes(oid) ?? false);
}

type DutyToSee = { about: string; optional: boolean; doneWhen: string; isLate: boolean };

/** Whether somebody who follows a review sees one of its duties. */
export function seesDuty({ sees, seesSupport }: FollowedAs, { about, optional, doneWhen, isLate }: DutyToSee): boolean {
  if (optional || (about === 'supportPlan' && !seesSupport)) return false;
  if (sees === 'meetings') return MEETING_STEPS.has(doneWhen);
  return sees === 'steps' || isLate;
}
