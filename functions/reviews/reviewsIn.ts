import type { Review } from '#domain/review/review.ts';
import type { App } from '../app.ts';

/** The reviews in which somebody has a part. */
export async function reviewsIn(app: Pick<App, 'parts' | 'reviews'>, oid: string): Promise<Review[]> {
  const stored = await Promise.all((await app.parts.of(oid)).map((id) => app.reviews.load(id)));
  return stored.flatMap((each) => each?.review ?? []);
}
