import { isBefore } from '#domain/calendar/moments.ts';
import { messagesFor } from '#domain/review/messages.ts';
import type { App } from '../app.ts';
import { contextOf, type SchoolNow, schoolOrNone } from '../reviews/context.ts';
import { nextMessageAt } from '../delivery/bringUpToDate.ts';
import { settle } from './settle.ts';
import { orPassOverLater } from '../storage/unreadable.ts';

/** How many reviews are done at a time. */
const BATCH = 25;

/** How many reviews the nightly check looks at. */
const SAMPLE = 50;

/** Makes the whole index of what is due anew from the reviews, in the background. */
export async function startRebuild(app: App): Promise<void> {
  const ids = await app.parts.wholeSchool();
  const startedAt = app.clock.now().toString();
  await app.trouble.noteUpkeep('rebuild', { startedAt, done: 0, total: ids.length, finishedAt: '' });
  await app.send('rebuildDue', { startedAt, after: '' });
}

/**
 * Goes on with making the index anew, some reviews at a time, in the order of their ids. Stopped at any point it goes on
 * from there; what is done twice is the same. A newer start takes the place of an older one.
 */
export async function goOnWithRebuild(
  app: App,
  { startedAt, after }: { startedAt: string; after: string },
): Promise<void> {
  const run = await app.trouble.upkeep('rebuild');
  if (run?.startedAt !== startedAt) return;
  const ids = (await app.parts.wholeSchool()).toSorted();
  const next = ids.filter((id) => id > after).slice(0, BATCH);
  for (const id of next) {
    await app.due.forget(id);
    // One that cannot be read stops none of the others.
    await orPassOverLater(`Reviews ${id}`, () => settle(app, id));
  }
  const last = next.at(-1);
  const done = last === undefined ? ids.length : ids.indexOf(last) + 1;
  const isFinished = done >= ids.length;
  const finishedAt = isFinished ? app.clock.now().toString() : '';
  await app.trouble.noteUpkeep('rebuild', { startedAt, done, total: ids.length, finishedAt });
  if (!isFinished && last !== undefined) await app.send('rebuildDue', { startedAt, after: last });
}

/** Compares a sample of the reviews with the index, mends what is wrong, and notes how many were. */
export async function checkDueIndex(app: App): Promise<void> {
  const school = await schoolOrNone(app);
  if (!school) return;
  const ids = sampleOf(await app.parts.wholeSchool());
  const found = await Promise.all(ids.map((id) => orPassOverLater(`Reviews ${id}`, () => isMissed(app, id, school))));
  const wrong = ids.filter((_, at) => found[at]);
  for (const id of wrong) {
    await app.due.forget(id);
    await app.send('reviewChanged', { reviewId: id });
  }
  await app.trouble.noteUpkeep('check', { at: school.now.toString(), looked: ids.length, wrong: wrong.length });
}

/** Whether the index would miss the next message of a review. */
async function isMissed(app: App, reviewId: string, school: SchoolNow): Promise<boolean> {
  const stored = await app.reviews.load(reviewId);
  if (!stored) return false;
  const messages = messagesFor(stored.review, contextOf(stored.review, school));
  const next = nextMessageAt(messages, await app.deliveries.ofReview(reviewId), school.now);
  if (next === undefined) return false;
  const indexed = await app.due.find(reviewId);
  return !indexed || !indexed.isIndexed || isBefore(next, indexed.at);
}

function sampleOf(ids: readonly string[]): string[] {
  return ids
    .map((id) => ({ id, order: Math.random() }))
    .toSorted((a, b) => a.order - b.order)
    .slice(0, SAMPLE)
    .map(({ id }) => id);
}
