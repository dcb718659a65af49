import type { Command } from '#domain/review/commands.ts';
import { atSchool, type Context } from '#domain/review/context.ts';
import { decide } from '#domain/review/decide.ts';
import { refusalOfEvents } from '#domain/review/guards.ts';
import { type Decision } from '#domain/review/part.ts';
import { type Door, type ReviewEvent, THE_APP } from '#domain/review/events.ts';
import { idsOfCommand } from '#domain/review/newId.ts';
import { capacityFor } from '#domain/review/permissions.ts';
import { isRefusal, type Refusal, refuse } from '#domain/review/refusal.ts';
import type { Review } from '#domain/review/review.ts';
import { viewReview } from '#domain/views/review.ts';
import type { App } from '../app.ts';
import { type StoredReview, TooLarge } from '../storage/reviewStore.ts';
import { destroyedReview } from './destroyed.ts';
import { contextOf, type SchoolNow, schoolNow } from './context.ts';
import { hashOfAsking, isRepeat } from './repeat.ts';
import { idUsed } from './idUsed.ts';
import { refusalOfLoad } from './reviewerLoad.ts';

/** How often a command is decided anew when somebody else wrote to the same review in between. */
const TRIES = 5;

/** How long the announcement of a change waits in its queue, so that the change is written when it is taken. Seconds. */
export const ANNOUNCED_AHEAD = 5;

type Asked = {
  reviewId: string;
  /** The id of the asking, made by the one who asks: the same asking twice is done once. */
  commandId: string;
  /** The signed-in person, from the verified token alone; or the app itself. */
  by: string;
  /** On whose act it rests, where the app does it and that is known: an oid. */
  for?: string | null;
  /** By which way it comes. */
  door: Door;
  /** As what the one who acts may do this to the review as it stands: a party, the id of a standing, or `app`. */
  as: (review: Review, context: Context) => string | undefined;
  /** The command that a person gives; left out where the deed is none. */
  command?: Command;
  /** What the deed is about where no command says it: the same id again with something else is refused. */
  deed?: object;
  /** Whose asking it is, where the app may carry it out for that person. */
  askedBy?: string;
  /** The version of the review that the person was looking at, where that matters. */
  expectedVersion?: number | undefined;
  decide: (review: Review, context: Context) => Decision;
};

/**
 * The one door to every review: load, decide by the policy, write in one transaction, let everything that hangs on it
 * follow. The change is announced before it is written, so that no crash in between can lose it.
 */
export async function passDoor(app: App, asked: Asked): Promise<Review | Refusal> {
  const { reviewId, commandId, by, askedBy = by, command, deed } = asked;
  const hash = hashOfAsking({ by: askedBy, what: command ?? deed ?? null });
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const [stored, mark] = await Promise.all([app.reviews.load(reviewId), app.reviews.findMark(reviewId, commandId)]);
    if (!stored) return (await destroyedReview(app, reviewId)) ?? unknownReview();
    if (mark && isRepeat(mark, hash)) return stored.review;
    const school = await schoolNow(app);
    if (mark) return usedBefore(stored.review, by, school);
    const context = { ...contextOf(stored.review, school), newId: idsOfCommand(commandId, school.sha256) };
    const decision = await decideFor(app, stored.review, asked, context);
    if (isRefusal(decision)) return decision;
    if (decision.length === 0) return stored.review;
    const written = await write(app, stored, decision, { ...asked, context, hash });
    if (written !== 'conflict') return written;
  }
  return refuse('stale', 'Several people changed this review at the same moment. Try again.');
}

/** A person's command through the door. */
export function carryOut(
  app: App,
  { command, actorOid, ...asked }: Omit<Asked, 'decide' | 'by' | 'as'> & { command: Command; actorOid: string },
): Promise<Review | Refusal> {
  return passDoor(app, {
    ...asked,
    command,
    by: actorOid,
    as: (review, context) => {
      const actor = context.person(actorOid);
      return actor && capacityFor(review, command, actor, context);
    },
    decide: (review, context) => {
      const actor = context.person(actorOid);
      return actor ? decide(review, command, actor, context) : unknownReview();
    },
  });
}

/** Something that the app itself found out or did, through the same door. */
export function note(
  app: App,
  { events, ...asked }: Omit<Asked, 'decide' | 'by' | 'as' | 'door'> & { events: (review: Review) => ReviewEvent[] },
): Promise<Review | Refusal> {
  return passDoor(app, { ...asked, by: THE_APP, as: () => 'app', door: 'timer', decide: events });
}

/** The answer to somebody who may not know whether a review exists. */
export function unknownReview(): Refusal {
  return refuse('notFound', 'There is no such review, or it is not for you.');
}

/** What is asked under an id that was used for something else is lost nowhere in silence. A stranger learns nothing by it. */
function usedBefore(review: Review, by: string, school: SchoolNow): Refusal {
  const context = contextOf(review, school);
  const person = context.person(by);
  if (by !== THE_APP && !(person && viewReview(review, person, context))) return unknownReview();
  return idUsed();
}

async function decideFor(app: App, review: Review, asked: Asked, context: Context): Promise<Decision> {
  const decision = asked.decide(review, context);
  if (isRefusal(decision) || decision.length === 0) return decision;
  // A command has asked the guards as it was decided.
  const refusal = asked.command ? undefined : refusalWithoutCommand(review, decision, asked, context);
  if (refusal) return refusal;
  const tooMany = await refusalOfNewReviewer(app, review, decision, context);
  if (tooMany) return tooMany;
  if (asked.expectedVersion === undefined || asked.expectedVersion === review.version) return decision;
  return refuse(
    'stale',
    'Somebody changed this review while you had it open. What you typed is still here: look at what changed, then send it again.',
  );
}

function refusalWithoutCommand(
  review: Review,
  decision: ReviewEvent[],
  { by }: Asked,
  context: Context,
): Refusal | undefined {
  if (by === THE_APP) return refusalOfEvents(review, decision, THE_APP, context);
  const person = context.person(by);
  return person ? refusalOfEvents(review, decision, { person, command: null }, context) : unknownReview();
}

/** Whether a reviewer to whom this review passes would have too many is known from other reviews alone (KM-16). */
async function refusalOfNewReviewer(
  app: App,
  review: Review,
  decision: ReviewEvent[],
  context: Context,
): Promise<Refusal | undefined> {
  const change = decision.find((event) => event.type === 'reviewerChanged');
  const reviewer = change && context.person(change.toOid);
  if (!reviewer) return undefined;
  const today = atSchool(context.now, context).toPlainDate().toString();
  const reviewee = { oid: review.revieweeOid, staffGroup: review.staffGroup };
  return refusalOfLoad(app, { reviewer, reviewee, today, field: 'toOid' }, context.pack);
}

async function write(
  app: App,
  stored: StoredReview,
  decided: ReviewEvent[],
  { reviewId, commandId, by, context, hash, ...asked }: Asked & { context: Context; hash: string },
): Promise<Review | Refusal | 'conflict'> {
  const as = asked.as(stored.review, context);
  if (as === undefined) throw new Error('Something was decided for somebody who has no part in it.');
  const { version } = app.settings;
  const circumstances = { by, as, for: asked.for ?? null, door: asked.door, command: commandId, app: version };
  // The moment at which it was decided, read once: what follows counts from the very moment that the decision saw.
  const at = context.now.toString();
  const events = decided.map((event, index) => ({
    seq: stored.review.version + index + 1,
    at,
    ...circumstances,
    event,
  }));
  await app.send('reviewChanged', { reviewId }, ANNOUNCED_AHEAD);
  const written = await app.reviews.commit(reviewId, stored, events, commandId, hash).catch(refuseTooLarge);
  if (written !== 'conflict') await app.send('reviewChanged', { reviewId });
  return written;
}

/** What would be written is more than one record of storage holds: it is for the one who wrote it to shorten it. */
function refuseTooLarge(error: unknown): Refusal {
  if (!(error instanceof TooLarge)) throw error;
  return refuse('invalid', 'This is more than can be kept in one step. Shorten the longest texts, and send it again.');
}
