import type { PackView } from '../../policies/paper.ts';
import type { Context } from '../context.ts';
import type { Review } from '../review.ts';

/** Whether somebody is among those whom the policy lets be asked; never one of the two themselves. */
export function mayBeAsked(
  { of }: PackView,
  oid: string,
  review: Review,
  { person }: Pick<Context, 'person'>,
): boolean {
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
