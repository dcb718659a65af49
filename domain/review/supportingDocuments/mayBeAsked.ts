import type { PackView } from '../../policies/paper.ts';
import type { Context } from '../context.ts';
import type { Review } from '../review.ts';

type MayBeAskedArgs = { view: PackView; oid: string; review: Review; context: Pick<Context, 'person'> };

/** Whether the policy lets somebody be asked. It is never one of the two themselves. */
export function mayBeAsked({ view: { of }, oid, review, context: { person } }: MayBeAskedArgs): boolean {
  const somebody = person(oid);
  if (!somebody || oid === review.revieweeOid || oid === review.reviewerOid) return false;
  const isManaged = somebody.managerOid === review.revieweeOid;
  switch (of) {
    case 'anybody':
      return true;
    case 'team':
      return isManaged;
    case 'around':
      return (
        isManaged || person(review.revieweeOid)?.managerOid === oid || person(review.reviewerOid)?.managerOid === oid
      );
    case 'reviewersManager':
      return person(review.reviewerOid)?.managerOid === oid;
  }
}
