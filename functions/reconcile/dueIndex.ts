import { isBefore } from '#domain/calendar/moments.ts';
import { messagesFor } from '#domain/review/messages.ts';
import type { App } from '../app.ts';
import { contextOf, type SchoolNow, schoolOrNone, type SchoolPorts } from '../reviews/context.ts';
import { nextMessageAt } from '../delivery/bringUpToDate.ts';
import { reconcile, type ReconcilePorts } from './reconcile.ts';
import { isStandingWrong } from '../reviews/standings.ts';
import { startRebuild } from '../reviews/startRebuild.ts';
import { orPassOverLater } from '../storage/unreadable.ts';

/** What of the app is needed to compare the reviews with the index. */
type CheckPorts = SchoolPorts &
  Pick<App, 'deliveries' | 'due' | 'participants' | 'reviews' | 'send' | 'standings' | 'upkeep'>;

/** How many reviews are done at a time. */
const BATCH = 25;

/**
 * Continues the rebuild, some reviews at a time, in the order of their ids. Stopped at any point, it goes on from
 * there; doing a review twice gives the same result. A newer start replaces an older one.
 */
export async function goOnWithRebuild(
  app: ReconcilePorts & Pick<App, 'upkeep'>,
  { startedAt, after }: { startedAt: string; after: string },
): Promise<void> {
  const run = await app.upkeep.find('rebuild');
  if (run?.startedAt !== startedAt) return;
  const { next, last, done, total } = await reviewsAfter(app, after);
  for (const id of next) {
    // A review that cannot be read does not stop the others.
    app.participants.forget(id);
    await orPassOverLater(`Reviews ${id}`, () => reconcile(app, id));
  }
  const isFinished = done >= total;
  const finishedAt = isFinished ? app.clock.now().toString() : '';
  await app.upkeep.note('rebuild', { startedAt, done, total, finishedAt });
  if (isFinished) await app.standings.noteWhole(finishedAt);
  if (!isFinished && last !== undefined) await app.send('rebuildDue', { startedAt, after: last });
}

/**
 * Compares every review with the index, mends what is wrong, and notes how many were wrong; in the background, some at
 * a time.
 */
export async function checkDueIndex(app: CheckPorts): Promise<void> {
  const school = await schoolOrNone(app);
  if (!school) return;
  if (!(await app.standings.isWhole())) await startRebuild(app);
  const startedAt = school.now.toString();
  await app.upkeep.note('check', { at: startedAt, looked: 0, wrong: 0 });
  await goOnWithCheck(app, { startedAt, after: '' });
}

/** Continues that comparison, in the order of the reviews' ids. A message that comes twice is counted once. */
export async function goOnWithCheck(
  app: CheckPorts,
  { startedAt, after }: { startedAt: string; after: string },
): Promise<void> {
  const [run, school] = [await app.upkeep.find('check'), await schoolOrNone(app)];
  if (run?.at !== startedAt || !school) return;
  const { next, last, done, total } = await reviewsAfter(app, after);
  const found = await Promise.all(
    next.map((id) => orPassOverLater(`Reviews ${id}`, () => isMissed({ app, reviewId: id, school }))),
  );
  const wrong = next.filter((_, at) => found[at]);
  for (const reviewId of wrong) await app.send('reviewChanged', { reviewId });
  if (done > run.looked)
    await app.upkeep.note('check', { at: startedAt, looked: done, wrong: run.wrong + wrong.length });
  if (done < total && last !== undefined) await app.send('checkDue', { startedAt, after: last });
}

/** The next reviews after one, in the order of their ids, the last of them, and how many are done then. */
async function reviewsAfter({ participants }: Pick<App, 'participants'>, after: string) {
  const ids = (await participants.wholeSchool()).toSorted();
  const next = ids.filter((id) => id > after).slice(0, BATCH);
  const last = next.at(-1);
  return { next, last, done: last === undefined ? ids.length : ids.indexOf(last) + 1, total: ids.length };
}

type IsMissedArgs = { app: CheckPorts; reviewId: string; school: SchoolNow };

/** Whether the index would miss the next message of a review, or lists show it otherwise than it stands. */
async function isMissed({ app, reviewId, school }: IsMissedArgs): Promise<boolean> {
  const stored = await app.reviews.load(reviewId);
  if (!stored) return false;
  if (await isStandingWrong(app, { review: stored.review, school })) return true;
  const messages = messagesFor(stored.review, contextOf(stored.review, school));
  // What was sent is read only where something is still to come.
  if (nextMessageAt({ messages, delivered: [], now: school.now }) === undefined) return false;
  const next = nextMessageAt({ messages, delivered: await app.deliveries.ofReview(reviewId), now: school.now });
  if (next === undefined) return false;
  const indexed = await app.due.find(reviewId);
  return !indexed || !indexed.isIndexed || isBefore(next, indexed.at);
}
