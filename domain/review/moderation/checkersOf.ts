import type { Context } from '../context.ts';
import type { Review } from '../review.ts';
import { procedureFor } from './procedure.ts';

/** Who checks the headteacher's statement: the chair of governors, or the governors named for it (KM-48). */
export function checkersOf(review: Review, { pack, holderOf }: Pick<Context, 'pack' | 'holderOf'>): string[] {
  const procedure = procedureFor(review, pack);
  if (procedure?.kind !== 'check' || procedure.by === 'nobody') return [];
  const named = review.moderation.checkers.map(({ oid }) => oid);
  if (procedure.by === 'governors') return named;
  const chair = holderOf('chairOfGovernors')?.oid;
  return chair === undefined ? [] : [chair];
}
