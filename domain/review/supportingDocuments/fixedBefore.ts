import type { ReviewEvent } from '../events.ts';
import type { Review } from '../review.ts';
import { inOrder } from '../../inOrder.ts';

/** The same person's reviews that ended before this one's cycle begins, latest first. */
export function earlierReviews(
  { id, revieweeOid, cycle }: Pick<Review, 'id' | 'revieweeOid' | 'cycle'>,
  all: readonly Review[],
): Review[] {
  return all
    .filter((each) => each.id !== id && each.revieweeOid === revieweeOid && each.cycle.end < cycle.start)
    .toSorted((a, b) => inOrder(b.cycle.end, a.cycle.end) || inOrder(a.id, b.id));
}

/**
 * What the last planning meeting fixed for a review that begins now: the last review's agreement on other evidence and
 * criteria (KM-27, KM-29). No events if there was none.
 */
export function fixedBefore(earlier: readonly Review[]): ReviewEvent[] {
  const last = earlier[0];
  const plan = last?.papers.evidencePlan;
  if (!last || !plan || plan.agreedAt === null) return [];
  const { kinds, criteria, agreedAt } = plan;
  return [{ type: 'fixedBeforeFound', reviewId: last.id, kinds, criteria, agreedAt }];
}
