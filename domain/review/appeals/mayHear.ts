import type { Person } from '../../people/person.ts';
import type { Context } from '../context.ts';
import type { Review } from '../review.ts';
import { tookPart } from './involved.ts';

/** Who comes into question for hearing an appeal: nobody who took part (KM-58), and no administrator. */
export function mayHear(review: Review, { everybody }: Pick<Context, 'everybody'>): Person[] {
  const involved = tookPart(review);
  return everybody().filter(({ oid, roles }) => !involved.includes(oid) && !roles.includes('administrator'));
}
