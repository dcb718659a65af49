import { kentStories } from '#local/cards/kent.ts';
import type { Context } from '#domain/review/context.ts';
import type { Review } from '#domain/review/review.ts';
import { play } from './domain/review/story.ts';

const said = (text: string) => text;

/** A teacher's review under the Kent model as it is opened, and after everything that can happen to its meetings, visits and statement. */
export function kentSamples(): { first: Review; last: Review; context: Context } {
  const [year] = kentStories(said, said);
  if (!year) throw new Error('There is no such story.');
  const { steps, ...about } = year;
  const story = play(about);
  const first = story.review();
  for (const [at, by, ...events] of steps) story.happens(at, by, ...events);
  return { first, last: story.review(), context: story.contextAt('2027-07-01T09:00') };
}
