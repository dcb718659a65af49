import type { Context } from '../context.ts';
import type { Review } from '../review.ts';

/** Nobody's line of managers has more steps. It also ends here if two manage each other in the register. */
const LONGEST_LINE = 20;

/** The managers above a reviewee's own: those of the reviewer and of the line manager, up to the top, nearest first. */
export function managersAbove(
  review: Pick<Review, 'revieweeOid' | 'reviewerOid'>,
  person: Context['person'],
): string[] {
  const own = person(review.revieweeOid)?.managerOid;
  const above = new Set<string>();
  for (const first of new Set([review.reviewerOid, own])) {
    let next = first ? person(first)?.managerOid : undefined;
    for (let step = 0; next && step < LONGEST_LINE; step += 1) {
      above.add(next);
      next = person(next)?.managerOid;
    }
  }
  for (const oid of [review.revieweeOid, review.reviewerOid]) above.delete(oid);
  return [...above];
}
