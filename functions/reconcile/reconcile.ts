import { Temporal } from 'temporal-polyfill';
import { isBefore } from '#domain/calendar/moments.ts';
import { whoSees } from '#domain/review/people.ts';
import type { Review } from '#domain/review/review.ts';
import type { App } from '../app.ts';
import { bringUpToDate } from '../delivery/bringUpToDate.ts';
import { standingOf } from '../delivery/source/review.ts';
import { contextOf, schoolNow } from '../reviews/context.ts';
import { nameOf } from '../reviews/files.ts';
import { followOn } from '../reviews/followOn.ts';
import { openBegunAgain } from '../reviews/launch.ts';
import { bringOutlookUpToDate } from '../reviews/outlook.ts';

/** Minutes until what did not come off is looked at again. */
const LOOK_AGAIN = 5;

/**
 * Brings everything that hangs on a review up to the state it is in: who has a part in it, the review in which a cycle
 * begins again, Outlook, the messages now due, the cards people already have, and when to look again. Safe to run at any time and any number of times.
 */
export async function reconcile(app: App, reviewId: string): Promise<void> {
  const seen = await reconcileOnce(app, reviewId);
  const stored = await app.reviews.load(reviewId);
  // Whoever is the last to write when to look again must have seen the last state.
  if (stored && stored.review.version !== seen) await app.send('reviewChanged', { reviewId });
}

/** Answers the version of the review that everything now fits. */
async function reconcileOnce(app: App, reviewId: string): Promise<number | undefined> {
  const asOf = await app.due.asOf(reviewId);
  const booked = await bringOutlookUpToDate(app, reviewId);
  const stored = await app.reviews.load(reviewId);
  if (!stored) {
    // It was destroyed: nothing of it comes up any more.
    await app.due.set({ reviewId, at: undefined, asOf });
    return undefined;
  }
  const { review } = stored;
  const school = await schoolNow(app);
  const context = contextOf(review, school);
  const standing = standingOf(review, { app, school });
  const recipients = standing.due().filter(({ goes }) => goes === 'gathered');
  await Promise.all([
    app.participants.enter(review, [...new Set([...whoSees(review, context), ...recipients.map(({ to }) => to)])]),
    openBegunAgain({ app, review, school }),
    destroyTakenAway(app, review),
  ]);
  const moments = await bringUpToDate({ app, school, about: { kind: 'review', reviewId }, standing });
  const meetingEnds = await followOn({ app, review, school });
  const next = [
    ...moments,
    ...(booked === 'again' ? [laterThan(context.now)] : []),
    ...(meetingEnds ? [secondAfter(meetingEnds)] : []),
  ].map((moment) => (isBefore(context.now, moment) ? moment : laterThan(context.now)));
  await app.due.set({ reviewId, at: earliest(next), asOf });
  return review.version;
}

/** A file that somebody took away again is destroyed; that it was there stays in the history. */
async function destroyTakenAway(app: App, { id, papers }: Review): Promise<void> {
  const gone = papers.attached.flatMap((each) => (each.removedAt === null ? [] : (nameOf(each) ?? [])));
  await Promise.all(gone.map((name) => app.files.remove(id, name)));
}

/** When a meeting has been held: it counts once its end has passed. */
function secondAfter(end: string): string {
  return Temporal.Instant.from(end).add({ seconds: 1 }).toString();
}

/** A moment to come for what should have been done by now: Outlook that could not be reached, a message under way. */
function laterThan(now: Temporal.Instant): string {
  return now.add({ minutes: LOOK_AGAIN }).toString();
}

function earliest(moments: readonly string[]): string | undefined {
  return moments.toSorted((a, b) => Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b)))[0];
}
