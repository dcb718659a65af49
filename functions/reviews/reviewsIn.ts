import type { Context } from '#domain/review/context.ts';
import type { Review } from '#domain/review/review.ts';
import type { App } from '../app.ts';
import { orPassOver, orPassOverLater } from '../storage/unreadable.ts';
import { contextOf, type SchoolNow } from './context.ts';

/** The existing reviews with these ids. A review that cannot be read is passed over, so that the others are shown. */
export async function readableReviews({ reviews }: Pick<App, 'reviews'>, ids: readonly string[]): Promise<Review[]> {
  const stored = await Promise.all(ids.map((id) => orPassOverLater(`Reviews ${id}`, () => reviews.load(id))));
  return stored.flatMap((each) => each?.review ?? []);
}

type ReviewsInContextArgs = { app: Pick<App, 'reviews'>; ids: readonly string[]; school: SchoolNow };

/** The same, each with its context; a review whose policy cannot be read is also passed over. */
export async function reviewsInContext({
  app,
  ids,
  school,
}: ReviewsInContextArgs): Promise<{ review: Review; context: Context }[]> {
  const found = await readableReviews(app, ids);
  return found.flatMap((review) => {
    const context = orPassOver(`Policies ${review.id}`, () => contextOf(review, school));
    return context ? [{ review, context }] : [];
  });
}

/** The reviews in which somebody has a part. */
export async function reviewsIn(app: Pick<App, 'participants' | 'reviews'>, oid: string): Promise<Review[]> {
  return readableReviews(app, await app.participants.of(oid));
}
