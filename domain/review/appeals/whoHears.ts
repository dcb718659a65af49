import { rolesAbove } from '../../people/leadership.ts';
import type { Context } from '../context.ts';
import type { Capacity } from '../part.ts';
import type { Review } from '../review.ts';

/** The person who was named to hear an appeal. The command says which appeal. */
export const hearer: Capacity = {
  id: 'appealHearer',
  inWords: 'the person who hears it',
  isHeldBy: ({ review, actor: person }, asked) =>
    'appealId' in asked && review.appeals.some(({ id, hearer }) => id === asked.appealId && hearer?.oid === person.oid),
};

/**
 * Who names the hearer: the person who approves. If that person reviews or is reviewed, it is the next above: the chair
 * of governors, in a trust the executive headteacher first (TA-02).
 */
export function whoNames(
  { approverOid, reviewerOid, revieweeOid }: Review,
  { holderOf, pack }: Pick<Context, 'holderOf' | 'pack'>,
): string {
  if (approverOid !== reviewerOid && approverOid !== revieweeOid) return approverOid;
  const above = rolesAbove(pack).flatMap((role) => holderOf(role)?.oid ?? []);
  return above.find((oid) => oid !== reviewerOid && oid !== revieweeOid) ?? approverOid;
}

export const namer: Capacity = {
  id: 'hearerNamer',
  inWords: 'the person who approves, or where that is the reviewer the next above',
  isHeldBy: ({ review, actor: person, context }) => whoNames(review, context) === person.oid,
};
