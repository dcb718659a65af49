import { hasRole, type Person } from '../../people/person.ts';
import type { Context } from '../context.ts';
import { partiesOf } from '../parties.ts';
import type { Review } from '../review.ts';
import { procedureFor } from './procedure.ts';

type MayModerateArgs = { review: Review; person: Person; context: Pick<Context, 'pack'> };

/**
 * Whether somebody moderates this statement: the headteacher, or for the headteacher's own whoever checks it (KM-45,
 * KM-48).
 */
export function mayModerate({ review, person, context }: MayModerateArgs): boolean {
  const procedure = procedureFor(review, context.pack);
  if (procedure?.kind !== 'check') return partiesOf(review, person).has('headteacher');
  if (procedure.by === 'chair') return hasRole(person, 'chairOfGovernors') && person.oid !== review.revieweeOid;
  return review.moderation.checkers.some(({ oid }) => oid === person.oid);
}
