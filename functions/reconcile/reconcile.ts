import { Temporal } from 'temporal-polyfill';
import { inOrderOfTime, isBefore } from '#domain/calendar/moments.ts';
import { whoSees } from '#domain/review/people.ts';
import type { Review } from '#domain/review/review.ts';
import type { App } from '../app.ts';
import { bringUpToDate } from '../delivery/bringUpToDate.ts';
import type { DeliveryPorts } from '../delivery/source.ts';
import { standingOf } from '../delivery/source/review.ts';
import { contextOf, schoolNow } from '../reviews/context.ts';
import { nameOf } from '../reviews/files.ts';
import { followOn } from '../reviews/followOn.ts';
import { type LaunchPorts, openBegunAgain } from '../reviews/launch.ts';
import { keepStanding } from '../reviews/standings.ts';
import { standsUntil } from '#domain/standing/standing.ts';
import { bringOutlookUpToDate, type OutlookPorts } from '../reviews/outlook.ts';

/** What of the app is needed to bring everything that hangs on a review up to its state. */
export type ReconcilePorts = DeliveryPorts & LaunchPorts & OutlookPorts & Pick<App, 'due' | 'files' | 'standings'>;

/** Minutes until something that failed is looked at again. */
const LOOK_AGAIN = 5;

/**
 * Brings everything that depends on a review up to its present state: who has a part in it, the review in which a cycle
 * begins again, how it stands in lists, Outlook, the messages now due, the cards people already have, and when to look again. Safe to run at
 * any time and any number of times.
 */
export async function reconcile(app: ReconcilePorts, reviewId: string): Promise<void> {
  const seen = await reconcileOnce(app, reviewId);
  const stored = await app.reviews.load(reviewId);
  // Whoever last writes when to look again must have seen the last state.
  if (stored && stored.review.version !== seen) await app.send('reviewChanged', { reviewId });
}

/** Answers the version of the review that everything now matches. */
async function reconcileOnce(app: ReconcilePorts, reviewId: string): Promise<number | undefined> {
  const asOf = await app.due.asOf(reviewId);
  const found = await app.reviews.load(reviewId);
  const outlook = found && (await bringOutlookUpToDate(app, found.review));
  const stored = outlook?.isNoted ? await app.reviews.load(reviewId) : found;
  if (!stored) {
    // It was destroyed, so it never comes up again.
    await Promise.all([app.due.set({ reviewId, at: undefined, asOf }), app.standings.remove(reviewId)]);
    return undefined;
  }
  const { review } = stored;
  const school = await schoolNow(app);
  const context = contextOf(review, school);
  const standing = standingOf(review, { app, school });
  const recipients = standing.due().filter(({ goes }) => goes === 'gathered');
  await Promise.all([
    app.participants.enter(review, [...new Set([...whoSees(review, context), ...recipients.map(({ to }) => to)])]),
    keepStanding(app, { review, school }),
    openBegunAgain({ app, review, school }),
    destroyTakenAway(app, review),
  ]);
  const moments = await bringUpToDate({ app, school, about: { kind: 'review', reviewId }, standing });
  const meetingEnds = await followOn({ app, review, school });
  const next = [
    ...moments,
    ...(outlook?.isBehind ? [laterThan(context.now)] : []),
    ...(meetingEnds ? [secondAfter(meetingEnds)] : []),
    ...[standsUntil(review, context)].filter((moment) => moment !== undefined),
  ].map((moment) => (isBefore(context.now, moment) ? moment : laterThan(context.now)));
  await app.due.set({ reviewId, at: next.toSorted(inOrderOfTime)[0], asOf });
  return review.version;
}

/** Destroys a file that somebody took away again; the history still says that it was there. */
async function destroyTakenAway(app: Pick<App, 'files'>, { id, papers }: Review): Promise<void> {
  const gone = papers.attached.flatMap((each) => (each.removedAt === null ? [] : (nameOf(each) ?? [])));
  await Promise.all(gone.map((name) => app.files.remove(id, name)));
}

/** When a meeting has been held: it counts once its end has passed. */
function secondAfter(end: string): string {
  return Temporal.Instant.from(end).add({ seconds: 1 }).toString();
}

/** A later moment for what should have been done by now: Outlook could not be reached, or a message is under way. */
function laterThan(now: Temporal.Instant): string {
  return now.add({ minutes: LOOK_AGAIN }).toString();
}
