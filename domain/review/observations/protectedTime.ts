import type { Temporal } from 'temporal-polyfill';
import { limitsOf } from '../../limits/limitsOf.ts';
import { protectedTimeDuring } from '../../people/protectedTime.ts';
import type { Situation } from '../situation.ts';
import { type Refusal, refuse } from '../refusal.ts';

/** The refusal of a time that falls into PPA, a break or lunch of the person observed (KM-69). */
export function refusalOfProtectedTime(
  start: Temporal.ZonedDateTime,
  { minutes, field }: { minutes: number; field: string },
  { review, context }: Pick<Situation, 'review' | 'context'>,
): Refusal | undefined {
  const [limit] = limitsOf(context.pack, 'feedbackOutsideProtectedTime', review.staffGroup);
  const hit = limit && protectedTimeDuring(start, minutes, context.person(review.revieweeOid)?.protectedTime ?? []);
  if (!hit) return undefined;
  const message = `${limit.text} This time falls into ${hit}.`;
  return refuse('protectedTime', message, limit, [{ field, message }]);
}
