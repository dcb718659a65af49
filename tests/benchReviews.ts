import type { Context } from '#domain/review/context.ts';
import type { Review } from '#domain/review/review.ts';
import { playCourse } from '#local/cards/course.ts';
import { COURSES } from '#local/cards/courses.ts';

/** A teacher's review under the Kent model as it is opened, and after everything that can happen to its meetings and statement. */
export function kentSamples(): { first: Review; last: Review; context: Context } {
  const [year] = COURSES;
  const played = year && playCourse(year, 'usual');
  const first = played?.moments[0]?.review;
  const last = played?.moments.at(-1)?.review;
  if (!first || !last) throw new Error('There is no such course.');
  return { first, last, context: played.contextAt('2027-07-01T08:00:00Z') };
}
