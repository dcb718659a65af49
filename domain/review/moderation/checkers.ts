import type { ReviewNow } from '../situation.ts';
import { checkerTakesNoOtherPart } from '../../limits/checkerTakesNoOtherPart.ts';
import { limitsOf } from '../../limits/limitsOf.ts';
import { rolesThat, roleThat } from '../../people/roles.ts';
import type { Context } from '../context.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import { otherPartsOf } from './otherParts.ts';

/**
 * Refuses checkers who take another part in the review or hear an appeal, and more checkers than the policy allows
 * (KM-48).
 */
export function refusalOfCheckers(checkers: readonly string[], { review, context }: ReviewNow): Refusal | undefined {
  const [limit] = limitsOf({ pack: context.pack, kind: 'checkerTakesNoOtherPart', staffGroup: review.staffGroup });
  const people = checkers.flatMap((oid) => context.person(oid) ?? []);
  const flag =
    limit &&
    checkerTakesNoOtherPart(limit, {
      checkers: people,
      revieweeOid: review.revieweeOid,
      ...otherPartsOf(review),
    });
  return (
    flag &&
    refuse({ refused: 'invalid', message: flag.message, ref: flag, fields: [{ field: 'oid', message: flag.message }] })
  );
}

/** Whether somebody is a governor. Only governors are named to check (KM-48). */
export function isGovernor(oid: string, { person }: Pick<Context, 'person'>): boolean {
  const known = person(oid);
  return known !== undefined && roleThat('governs', known) !== undefined;
}

/**
 * The oids of people whom the chair can still name to check: governors who take no other part, up to the number that
 * the policy allows (KM-48).
 */
export function mayBeNamed(review: Review, context: Context): string[] {
  const named = review.moderation.checkers.map(({ oid }) => oid);
  const governors = new Set(rolesThat('governs').flatMap((role) => context.holdersOf(role).map(({ oid }) => oid)));
  return [...governors].filter(
    (oid) => !named.includes(oid) && refusalOfCheckers([...named, oid], { review, context }) === undefined,
  );
}
