import { carriedFrom } from './closing/carriedOver.ts';
import type { OpeningEvent, ReviewEvent } from './events.ts';
import { withLastObjectives } from './openReview.ts';
import type { Review } from './review.ts';
import { earlierReviews, fixedBefore } from './supportingDocuments/fixedBefore.ts';

/**
 * Everything that is written when a review opens: the opening itself, with the review before it, and what that one hands
 * on (KM-27, KM-30, KM-35). `theirs`: the reviews in which the reviewee has a part.
 */
export function openingEvents(event: OpeningEvent, theirs: readonly Review[]): ReviewEvent[] {
  const earlier = earlierReviews({ id: '', ...event }, theirs);
  const [previous] = earlier;
  const opening = withLastObjectives(event, earlier);
  return [
    previous ? { ...opening, previousReviewId: previous.id } : opening,
    ...fixedBefore(earlier),
    ...carriedFrom(previous, event.cycle),
  ];
}
