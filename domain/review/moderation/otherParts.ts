import { limitsOf } from '../../limits/limitsOf.ts';
import { tookPart } from '../appeals/involved.ts';
import type { Context } from '../context.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import { checkersOf } from './checkersOf.ts';

/** People who take part in the review or hear an appeal. None of them checks the headteacher's statement (KM-48). */
export function otherPartsOf(review: Review): { reviewerOids: string[]; appealHearerOids: string[] } {
  const hearers = review.appeals.flatMap(({ hearer }) => hearer?.oid ?? []);
  return { reviewerOids: tookPart(review).filter((oid) => oid !== review.revieweeOid), appealHearerOids: hearers };
}

type RefusalOfOtherPartArgs = { before: Review; after: Review; context: Context };

/**
 * Refuses events that give a part in the review or an appeal to somebody who checks the headteacher's statement
 * (KM-48).
 */
export function refusalOfOtherPart({ before, after, context }: RefusalOfOtherPartArgs): Refusal | undefined {
  const [limit] = limitsOf({ pack: context.pack, kind: 'checkerTakesNoOtherPart', staffGroup: before.staffGroup });
  if (!limit) return undefined;
  const barred = barredFromOtherParts(before, context);
  const hit = partsIn(after).find((oid) => barred.includes(oid));
  if (hit === undefined) return undefined;
  return refuse({
    refused: 'invalid',
    message: `${limit.text} ${context.person(hit)?.displayName ?? 'This person'} checks the statement.`,
    ref: limit,
  });
}

/** People who check the headteacher's statement. They get no further part in the review (KM-48). */
export function barredFromOtherParts(review: Review, context: Context): string[] {
  if (limitsOf({ pack: context.pack, kind: 'checkerTakesNoOtherPart', staffGroup: review.staffGroup }).length === 0)
    return [];
  const known = partsIn(review);
  return checkersOf(review, context).filter((oid) => !known.includes(oid));
}

const partsIn = (review: Review) => Object.values(otherPartsOf(review)).flat();
