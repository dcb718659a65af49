import type { Person } from '../../people/person.ts';
import type { Context } from '../context.ts';
import { barredFromOtherParts } from '../moderation/otherParts.ts';
import type { Review } from '../review.ts';
import { tookPart } from './involved.ts';

/**
 * People who can hear an appeal: nobody who took part (KM-58) or checks the statement (KM-48), and no administrator
 * (X-07).
 */
export function mayHear(review: Review, context: Context): Person[] {
  const involved = [...tookPart(review), ...barredFromOtherParts(review, context)];
  return context.everybody().filter(({ oid, roles }) => !involved.includes(oid) && !roles.includes('administrator'));
}
