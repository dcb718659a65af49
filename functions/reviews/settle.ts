import { Temporal } from 'temporal-polyfill';
import { isBefore } from '#domain/calendar/moments.ts';
import { whoSees } from '#domain/review/people.ts';
import type { Message } from '#domain/review/message.ts';
import { messagesFor, nextLook } from '#domain/review/messages.ts';
import type { Review } from '#domain/review/review.ts';
import type { App } from '../app.ts';
import type { StoredDelivery } from '../storage/deliveryStore.ts';
import { contextOf, schoolNow } from './context.ts';
import { drawCard } from './drawCard.ts';
import { nameOf } from './files.ts';
import { openBegunAgain } from './launch.ts';
import { followOn } from './followOn.ts';
import { bringOutlookUpToDate } from './outlook.ts';
import { isOutdated } from '../delivery/drawn.ts';
import { queueGathered } from '../delivery/queueGathered.ts';
import { isInHand, lookAgainAt } from '../delivery/sendOnce.ts';

/** Minutes until what did not come off is looked at again. */
const LOOK_AGAIN = 5;

/**
 * Brings everything that hangs on a review up to the state it is in: who has a part in it, the review in which a cycle
 * begins again, Outlook, the messages now due, the cards people already have, and when to look again. Safe to run at any time and any number of times.
 */
export async function settle(app: App, reviewId: string): Promise<void> {
  const seen = await settleOnce(app, reviewId);
  const stored = await app.reviews.load(reviewId);
  // Whoever is the last to write when to look again must have seen the last state.
  if (stored && stored.review.version !== seen) await app.send('reviewChanged', { reviewId });
}

/** Answers the version of the review that everything now fits. */
async function settleOnce(app: App, reviewId: string): Promise<number | undefined> {
  const booked = await bringOutlookUpToDate(app, reviewId);
  const stored = await app.reviews.load(reviewId);
  if (!stored) return undefined;
  const { review } = stored;
  const school = await schoolNow(app);
  const context = contextOf(review, school);
  const messages = messagesFor(review, context);
  const recipients = messages.filter(({ goes }) => goes === 'gathered').map(({ to }) => to);
  const [, delivered] = await Promise.all([
    app.parts.enter(review, [...new Set([...whoSees(review, context), ...recipients])]),
    app.deliveries.ofReview(reviewId),
    openBegunAgain(app, review, school),
    destroyTakenAway(app, review),
  ]);
  await withdrawNotReached(app, messages, delivered);
  const due = messages.filter(
    (message) => !isBefore(context.now, message.at) && !isDelivered(app, message, delivered, context.now),
  );
  const inChat = delivered.filter(({ status, activityId }) => status === 'sent' && activityId !== '');
  const touched = await Promise.all(
    inChat.map((delivery) => isOutdated(app, delivery, drawCard(app, delivery, review, context))),
  );
  const outdated = inChat.filter((_, at) => touched[at]);
  const gathered = await queueGathered(app, due, delivered, school);
  await Promise.all(
    [...due.filter(({ goes }) => goes === 'atOnce'), ...gathered.alone, ...outdated].map(({ key, to }) =>
      app.send('deliver', { reviewId, key, to }),
    ),
  );
  const meetingEnds = await followOn(app, review, school);
  const retries = [
    ...waiting(messages, delivered),
    ...gathered.lookAgain,
    ...(booked === 'again' ? [laterThan(context.now)] : []),
    ...(meetingEnds ? [secondAfter(meetingEnds)] : []),
  ].map((moment) => (isBefore(context.now, moment) ? moment : laterThan(context.now)));
  await app.due.set(reviewId, earliest([nextMessageAt(messages, delivered, context.now), ...retries]));
  return review.version;
}

/** When the next of the messages comes that nobody has had yet; those of the past are called for again each morning. */
export function nextMessageAt(
  messages: readonly Message[],
  delivered: readonly StoredDelivery[],
  now: Temporal.Instant,
): string | undefined {
  const over = new Set(
    delivered.filter(({ status }) => status === 'sent' || status === 'failed').map(({ key, to }) => `${key} ${to}`),
  );
  return nextLook(
    messages.filter(({ key, to }) => !over.has(`${key} ${to}`)),
    now,
  );
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

/** When messages that did not go through, or are being sent, must be looked at again: once the person can be reached. */
function waiting(messages: readonly Message[], delivered: readonly StoredDelivery[]): string[] {
  return delivered
    .filter(({ status }) => status === 'waiting' || status === 'sending')
    .flatMap((delivery) => {
      const message = messages.find(({ key, to }) => key === delivery.key && to === delivery.to);
      if (!message) return [];
      const again = lookAgainAt(delivery);
      return [isBefore(again, message.at) ? message.at : again];
    });
}

function earliest(moments: readonly (string | undefined)[]): string | undefined {
  return moments
    .filter((moment) => moment !== undefined)
    .toSorted((a, b) => Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b)))[0];
}

function isDelivered(
  app: App,
  { key, to }: Pick<Message, 'key' | 'to'>,
  delivered: readonly StoredDelivery[],
  now: Temporal.Instant,
): boolean {
  const delivery = delivered.find((each) => each.key === key && each.to === to);
  if (!delivery) return false;
  switch (delivery.status) {
    case 'sent':
    case 'failed':
      return true;
    case 'waiting':
    case 'sending':
      return isInHand(app, delivery, now);
  }
}

/** A message that could not reach somebody and is no longer called for is nothing that an administrator need see to. */
async function withdrawNotReached(
  app: App,
  messages: readonly Message[],
  delivered: readonly StoredDelivery[],
): Promise<void> {
  const over = delivered.filter(
    ({ status, key, to }) => status === 'failed' && !messages.some((each) => each.key === key && each.to === to),
  );
  await Promise.all(over.map((delivery) => app.trouble.leaveNotReached(delivery)));
}
