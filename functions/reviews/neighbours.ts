import type { Person } from '#domain/people/person.ts';
import { accessTo } from '#domain/review/access/accessTo.ts';
import type { ReviewView } from '#domain/views/review.ts';
import type { App } from '../app.ts';
import { contextOf, type SchoolNow } from './context.ts';

/** A view that names the reviews of the cycles before and after only where this person may see them too. */
export async function withNeighbours(
  { app, person, school }: { app: Pick<App, 'reviews'>; person: Person; school: SchoolNow },
  view: ReviewView,
): Promise<ReviewView> {
  const { closing } = view;
  if (!closing) return view;
  const visible = async (id: string | null) => {
    const review = id === null ? undefined : (await app.reviews.load(id))?.review;
    return review && accessTo({ review, person, context: contextOf(review, school) }).size > 0 ? id : null;
  };
  const [previousReviewId, nextReviewId] = await Promise.all([
    visible(closing.previousReviewId),
    visible(closing.nextReviewId),
  ]);
  return { ...view, closing: { ...closing, previousReviewId, nextReviewId } };
}
