import { setTimeout } from 'node:timers/promises';
import type { ReviewNow } from '#domain/review/situation.ts';
import type { Person } from '#domain/people/person.ts';
import { type AnyGiven, commandOf } from '#domain/review/commands.ts';
import { todayAt } from '#domain/review/today.ts';
import { decide } from '#domain/review/decide.ts';
import { type Door, type ReviewEvent, THE_APP } from '#domain/review/events.ts';
import { idsOfCommand } from '#domain/review/newId.ts';
import type { NewEvent } from '#domain/review/recordedEvent.ts';
import { capacityFor } from '#domain/review/permissions.ts';
import { isRefusal, type Refusal, refuse } from '#domain/review/refusal.ts';
import type { Review } from '#domain/review/review.ts';
import { APP_ITSELF, isTheApp } from '#domain/review/theApp.ts';
import { viewReview } from '#domain/views/review.ts';
import type { App } from '../app.ts';
import { type StoredReview, TooLarge } from '../storage/reviewStore.ts';
import { destroyedReview } from './destroyed.ts';
import { afterWriting, contextOf, type SchoolNow, schoolNow, type SchoolPorts } from './context.ts';
import { hashOfAsking, isRepeat } from './repeat.ts';
import { idUsed } from './idUsed.ts';
import { refusalOfLoad } from './reviewerLoad.ts';
import { keepStanding } from './standings.ts';

/** How often a command is decided again because somebody else wrote to the same review in between. */
const TRIES = 12;

/** Those who meet wait a random while before the next try, each time up to so much longer. Milliseconds. */
const APART = 100;

/**
 * How long the announcement of a change waits in its queue, so that the change is written when it is taken out.
 * Seconds.
 */
export const ANNOUNCED_AHEAD = 5;

/** What of the app the door needs. */
export type DoorPorts = SchoolPorts &
  Pick<App, 'destructions' | 'participants' | 'reviews' | 'send' | 'settings' | 'standings'>;

type CommandAsked = {
  reviewId: string;
  /** The id of the request, made by the person who asks: the same request twice is done once. */
  commandId: string;
  /** The signed-in person, taken only from the verified token; or the app itself. */
  actorOid: string;
  /** The person on whose act it rests, where the app does it and that is known: an oid. */
  for?: string | null;
  /** The door through which it comes. */
  door: Door;
  command: AnyGiven;
  /** The person who asked, where the app may carry it out for them. */
  askedBy?: string;
};

/**
 * The one door to every review, for people and for the app itself. Loads the review, decides by the policy, writes in
 * one transaction, and lets everything that depends on it follow.
 */
export async function carryOut(app: DoorPorts, asked: CommandAsked): Promise<Review | Refusal> {
  const { reviewId, commandId, actorOid, askedBy = actorOid, command } = asked;
  const { mark: kept } = commandOf(command.type);
  const hash = hashOfAsking({ by: askedBy, what: kept ? kept(command) : command });
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    if (attempt > 0) await setTimeout(Math.random() * APART * attempt);
    const [stored, mark] = await Promise.all([app.reviews.load(reviewId), app.reviews.findMark(reviewId, commandId)]);
    if (!stored) return (await destroyedReview(app, reviewId)) ?? unknownReview();
    if (mark && isRepeat(mark, hash)) return stored.review;
    const school = await schoolNow(app);
    const actor = actorOid === THE_APP ? APP_ITSELF : school.person(actorOid);
    if (mark) return usedBefore({ review: stored.review, actor, school });
    if (!actor) return unknownReview();
    const context = { ...contextOf(stored.review, school), newId: idsOfCommand(commandId, school.sha256) };
    const decision = decide(command, { review: stored.review, actor, context });
    if (isRefusal(decision)) return decision;
    if (decision.length === 0) return stored.review;
    const tooMany = await refusalOfNewReviewer({ app, decision }, { review: stored.review, context });
    if (tooMany) return tooMany;
    const as = capacityFor(command, { review: stored.review, actor, context });
    if (as === undefined) throw new Error('Something was decided for somebody who has no part in it.');
    // The moment of the decision, read once: what follows counts from the very moment that the decision saw.
    const at = context.now.toString();
    const { door, for: onBehalfOf = null } = asked;
    const circumstances = { at, by: actorOid, as, for: onBehalfOf, door };
    const written = await write(app, {
      reviewId,
      stored,
      events: decision,
      commandId,
      hash,
      school,
      ...circumstances,
    });
    if (written !== 'conflict') return written;
  }
  return refuse({ refused: 'stale', message: 'Several people changed this review at the same moment. Try again.' });
}

/** The answer to somebody who may not know whether a review exists. */
export function unknownReview(): Refusal {
  return refuse({ refused: 'notFound', message: 'There is no such review, or it is not for you.' });
}

type UsedBeforeArgs = { review: Review; actor: Person | undefined; school: SchoolNow };

/**
 * Somebody sent something else under an id that was used before, and is told so, so that nothing is lost in silence. A
 * stranger learns nothing from it.
 */
function usedBefore({ review, actor, school }: UsedBeforeArgs): Refusal {
  if (!actor) return unknownReview();
  return isTheApp(actor) || viewReview({ review, actor, context: contextOf(review, school) })
    ? idUsed()
    : unknownReview();
}

type RefusalOfNewReviewerArgs = { app: Pick<App, 'participants' | 'reviews'>; decision: ReviewEvent[] };

/** Only other reviews show whether the reviewer to whom this review passes would have too many (KM-16). */
async function refusalOfNewReviewer(
  { app, decision }: RefusalOfNewReviewerArgs,
  { review, context }: ReviewNow,
): Promise<Refusal | undefined> {
  const change = decision.find((event) => event.type === 'reviewerChanged');
  const reviewer = change && context.person(change.toOid);
  if (!reviewer) return undefined;
  const today = todayAt(context);
  const reviewee = { oid: review.revieweeOid, staffGroup: review.staffGroup };
  return refusalOfLoad({ app, assignment: { reviewer, reviewee, today, field: 'toOid' }, pack: context.pack });
}

type DecidedEvents = Pick<NewEvent, 'at' | 'by' | 'as' | 'for' | 'door'> & {
  reviewId: string;
  /** The review in which it was decided; undefined where the review begins by this. */
  stored: StoredReview | undefined;
  events: readonly ReviewEvent[];
  commandId: string;
  /** The hash by which the command is recognised again. */
  hash: string;
  school: SchoolNow;
};

/**
 * Writes what was decided, in one transaction. It is announced first, so that no crash in between can lose it. Lists
 * show it at once, so that whoever comes back to one finds what he or she has just done.
 */
export async function write(
  app: Pick<App, 'clock' | 'reviews' | 'send' | 'settings' | 'standings'>,
  { reviewId, stored, events, commandId, hash, school, ...circumstances }: DecidedEvents,
): Promise<Review | Refusal | 'conflict'> {
  const before = stored?.review.version ?? 0;
  const made = { ...circumstances, command: commandId, app: app.settings.version };
  const recorded = events.map((event, index) => ({ seq: before + index + 1, ...made, event }));
  await app.send('reviewChanged', { reviewId }, ANNOUNCED_AHEAD);
  const written = await app.reviews
    .commit(reviewId, { before: stored, added: recorded, commandId, asked: hash })
    .catch(refuseTooLarge);
  if (written === 'conflict') return written;
  if (!isRefusal(written)) await keepStanding(app, { review: written, school: afterWriting(app, school) });
  await app.send('reviewChanged', { reviewId });
  return written;
}

/** What would be written is larger than one stored record; the person who wrote it must shorten it. */
function refuseTooLarge(error: unknown): Refusal {
  if (!(error instanceof TooLarge)) throw error;
  return refuse({
    refused: 'invalid',
    message: 'This is more than can be kept in one step. Shorten the longest texts, and send it again.',
  });
}
