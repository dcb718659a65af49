import { isClosed } from './closing/state.ts';
import type { Context } from './context.ts';
import { PARTS } from './parts.ts';
import type { Request } from './request.ts';
import type { Review } from './review.ts';

/** The requests to people in the present state of a review. Once the cycle is closed few things can still be done. */
export function requests(review: Review, context: Context): Request[] {
  const closed = isClosed(review);
  return PARTS.filter(({ asksWhenClosed }) => !closed || asksWhenClosed).flatMap(
    ({ requests }) => requests?.(review, context) ?? [],
  );
}
