import type { Review } from '../review.ts';
import type { ClosingEvent } from './events.ts';
import { isClosed } from './state.ts';

/** The cycle closes by itself once the next one’s meeting has looked back at it (KM-24, TA-07). */
export function closedByNextMeeting(review: Review): ClosingEvent[] {
  return isClosed(review) ? [] : [{ type: 'cycleClosed', note: null }];
}

/** The review of the next cycle was opened: the two are linked, once. */
export function followedBy({ closing }: Review, nextReviewId: string): ClosingEvent[] {
  return closing.nextReviewId === null ? [{ type: 'nextReviewOpened', reviewId: nextReviewId }] : [];
}
