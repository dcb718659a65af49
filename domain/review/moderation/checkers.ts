import { checkerTakesNoOtherPart } from '../../limits/checkerTakesNoOtherPart.ts';
import { limitsOf } from '../../limits/limitsOf.ts';
import { rolesThat, roleThat } from '../../people/roles.ts';
import type { Context } from '../context.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import { otherPartsOf } from './otherParts.ts';

/** Refuses checkers who take another part in the review or hear an appeal, and more than the policy allows (KM-48). */
export function refusalOfCheckers(review: Review, checkers: readonly string[], context: Context): Refusal | undefined {
  const [limit] = limitsOf(context.pack, 'checkerTakesNoOtherPart', review.staffGroup);
  const people = checkers.flatMap((oid) => context.person(oid) ?? []);
  const flag =
    limit &&
    checkerTakesNoOtherPart(limit, {
      checkers: people,
      revieweeOid: review.revieweeOid,
      ...otherPartsOf(review),
    });
  return flag && refuse('invalid', flag.message, flag, [{ field: 'oid', message: flag.message }]);
}

/** Only governors are named to check (KM-48). */
export function isGovernor(oid: string, { person }: Pick<Context, 'person'>): boolean {
  const known = person(oid);
  return known !== undefined && roleThat('governs', known) !== undefined;
}

/** Whom the chair can still name to check, by their oids: governors who take no other part, as many as the policy allows (KM-48). */
export function mayBeNamed(review: Review, context: Context): string[] {
  const named = review.moderation.checkers.map(({ oid }) => oid);
  const governors = new Set(rolesThat('governs').flatMap((role) => context.holdersOf(role).map(({ oid }) => oid)));
  return [...governors].filter(
    (oid) => !named.includes(oid) && refusalOfCheckers(review, [...named, oid], context) === undefined,
  );
}
