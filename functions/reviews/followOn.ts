import { addDays } from '#domain/calendar/workingDays.ts';
import { isBefore } from '#domain/calendar/moments.ts';
import { closesByItself } from '#domain/review/closing/closable.ts';
import { looksBackAt } from '#domain/review/closing/looksBack.ts';
import { isClosed } from '#domain/review/closing/state.ts';
import { isRefusal } from '#domain/review/refusal.ts';
import { THE_APP } from '#domain/review/events.ts';
import type { Review } from '#domain/review/review.ts';
import { contextOf, type SchoolNow } from './context.ts';
import { carryOut } from './door.ts';
import { type LaunchPorts, launchReview } from './launch.ts';
import { tellOfRefused } from './refusedWork.ts';
import { orPassOverLater } from '../storage/unreadable.ts';

type FollowOnArgs = { app: LaunchPorts; review: Review; school: SchoolNow };

/**
 * What follows from a review for the reviews before and after it. The next review of a closed cycle is opened (PA-06),
 * the two are linked, and the meeting that looks back closes the cycle before (TA-07). Answers the moment (ISO instant)
 * at which that meeting will have been held, where it is still to come.
 */
export async function followOn({ app, review, school }: FollowOnArgs): Promise<string | undefined> {
  const { nextReviewId } = review.closing;
  if (isClosed(review) && (await isFree(app, nextReviewId))) await openNext({ app, review, school });
  else if (review.closing.closed || review.closing.reopened.length > 0)
    await tellOfRefused(app, { review, what: 'nextReview', outcome: undefined });
  const next = await known(app, isClosed(review) ? null : review.closing.nextReviewId);
  if (next) await lookBack({ app, review: next, previous: review, school });
  const previous = await known(app, review.previousReviewId ?? null);
  return previous && lookBack({ app, review, previous, school });
}

type OpenNextArgs = { app: LaunchPorts; review: Review; school: SchoolNow };

/**
 * Opens the review of the next cycle with the same reviewer. Where that is impossible, it is left to the next launch,
 * and the administrator is told why. Nothing is opened for somebody who has left.
 */
async function openNext({ app, review, school }: OpenNextArgs): Promise<void> {
  const { id, revieweeOid, reviewerOid, cycle } = review;
  const closer = whoClosed(review);
  const date = addDays(cycle.end, 1);
  const next = await launchReview(app, {
    actorOid: THE_APP,
    for: closer,
    door: 'timer',
    revieweeOid,
    reviewerOid,
    date,
    follows: { reviewId: id, how: 'next' },
  });
  const hasLeft = (school.person(revieweeOid)?.employment.end ?? date) < date || !school.person(revieweeOid);
  await tellOfRefused(app, { review, what: 'nextReview', outcome: hasLeft ? undefined : next });
  if (!isRefusal(next)) await link({ app, reviewId: id, given: { nextReviewId: next.review.id, for: closer } });
}

type LookBackArgs = { app: LaunchPorts; review: Review; previous: Review; school: SchoolNow };

async function lookBack({ app, review, previous, school }: LookBackArgs): Promise<string | undefined> {
  const { nextReviewId } = previous.closing;
  if (nextReviewId !== review.id && (await isFree(app, nextReviewId)))
    await link({ app, reviewId: previous.id, given: { nextReviewId: review.id, for: whoClosed(previous) } });
  const context = contextOf(previous, school);
  const at = looksBackAt(review, context.pack);
  if (at === undefined || isClosed(previous)) return undefined;
  if (!isBefore(at, school.now)) return at;
  if (!closesByItself(previous, context)) return undefined;
  await carryOut(app, {
    reviewId: previous.id,
    commandId: `closed-by-${review.id}`,
    actorOid: THE_APP,
    door: 'timer',
    command: { type: 'closeByNextMeeting' },
  });
  return undefined;
}

/**
 * The person on whose act the following review rests: whoever closed this one; null where the app did, or nobody has
 * yet.
 */
function whoClosed({ closing: { closed } }: Review): string | null {
  return closed && closed.by !== THE_APP ? closed.by : null;
}

/** Whether a cycle has no next review: none was opened, or the one that was has been taken back. */
async function isFree(app: LaunchPorts, nextReviewId: string | null): Promise<boolean> {
  if (nextReviewId === null) return true;
  const line = await app.destructions.find(nextReviewId);
  return line !== undefined && line.takenBackBy !== null;
}

type LinkArgs = { app: LaunchPorts; reviewId: string; given: { nextReviewId: string; for: string | null } };

async function link({ app, reviewId, given: { nextReviewId, ...rests } }: LinkArgs): Promise<void> {
  await carryOut(app, {
    reviewId,
    commandId: `followed-by-${nextReviewId}`,
    ...rests,
    actorOid: THE_APP,
    door: 'timer',
    command: { type: 'noteNextReview', nextReviewId },
  });
}

/** Another review, where it exists and can be read. One that cannot be read does not stop this review from going on. */
async function known(app: LaunchPorts, id: string | null): Promise<Review | undefined> {
  if (id === null) return undefined;
  return (await orPassOverLater(`Reviews ${id}`, () => app.reviews.load(id)))?.review;
}
