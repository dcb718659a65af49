import type { Temporal } from 'temporal-polyfill';
import { limitsOf } from '../../limits/limitsOf.ts';
import { protectedTimeDuring } from '../../people/protectedTime.ts';
import type { Situation } from '../situation.ts';
import { type Refusal, refuse } from '../refusal.ts';

type RefusalOfProtectedTimeArgs = {
  start: Temporal.ZonedDateTime;
  given: { minutes: number; field: string };
  situation: Pick<Situation, 'review' | 'context'>;
};

/** Refuses a time in the PPA, break or lunch of the person observed (KM-69). */
export function refusalOfProtectedTime({
  start,
  given: { minutes, field },
  situation: { review, context },
}: RefusalOfProtectedTimeArgs): Refusal | undefined {
  const [limit] = limitsOf({ pack: context.pack, kind: 'feedbackOutsideProtectedTime', staffGroup: review.staffGroup });
  const hit =
    limit &&
    protectedTimeDuring({ start, minutes, protectedTime: context.person(review.revieweeOid)?.protectedTime ?? [] });
  if (!hit) return undefined;
  const message = `${limit.text} This time falls into ${hit}.`;
  return refuse({ refused: 'protectedTime', message, ref: limit, fields: [{ field, message }] });
}
