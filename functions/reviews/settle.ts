import { Temporal } from 'temporal-polyfill';
import { isBefore } from '#domain/calendar/moments.ts';
import { whoSees } from '#domain/review/people.ts';
import { type Message, messagesFor, nextLook } from '#domain/review/messages.ts';
import type { Review } from '#domain/review/review.ts';
import type { App } from '../app.ts';
import type { StoredDelivery } from '../storage/deliveryStore.ts';
import { contextOf, schoolNow } from './context.ts';
import { drawCard } from './drawCard.ts';
import { openBegunAgain } from './launch.ts';
import { followOn } from './followOn.ts';
import { bringOutlookUpToDate } from './outlook.ts';
import { CLAIM_LASTS } from './sendOnce.ts';

/** Minutes until Outlook is tried again. */
const OUTLOOK_AGAIN = 5;

/**
 * Brings everything that hangs on a review up to the state it is in: who has a part in it, the review in which a cycle
 * begins again, Outlook, the messages now due, the cards people already have, and when to look again. Safe to run at any time and any number of times.
 */
export async function settle(app: App, reviewId: string): Promise<void> {
  const booked = await bringOutlookUpToDate(app, reviewId);
  const stored = await app.reviews.load(reviewId);
  if (!stored) return;
  const { review } = stored;
  const school = await schoolNow(app);
  const context = contextOf(review, school);
  const messages = messagesFor(review, context);
  const [, delivered] = await Promise.all([
    app.parts.enter(review, whoSees(review, context)),
    app.deliveries.ofReview(reviewId),
    openBegunAgain(app, review, school),
    destroyTakenAway(app, review),
  ]);
  const due = messages.filter(
    (message) => !isBefore(context.now, message.at) && !isDelivered(message, delivered, context.now),
  );
  const outdated = delivered.filter(
    (delivery) =>
      delivery.status === 'sent' &&
      delivery.activityId !== '' &&
      drawCard(app, delivery, review, context).hash !== delivery.cardHash,
  );
  await Promise.all([...due, ...outdated].map(({ key, to }) => app.send('deliver', { reviewId, key, to })));
  const meetingEnds = await followOn(app, review, school);
  const retries = [
    ...waiting(messages, delivered),
    ...(booked === 'again' ? [laterThan(context.now)] : []),
    ...(meetingEnds ? [secondAfter(meetingEnds)] : []),
  ];
  await app.due.set(reviewId, earliest([nextLook(messages, context.now), ...retries]));
}

/** A file that somebody took away again is destroyed; that it was there stays in the history. */
async function destroyTakenAway(app: App, { id, papers }: Review): Promise<void> {
  const gone = papers.attached.filter(({ file, removedAt }) => file !== null && removedAt !== null);
  await Promise.all(gone.map((each) => app.files.remove(id, each.id)));
}

/** When a meeting has been held: it counts once its end has passed. */
function secondAfter(end: string): string {
  return Temporal.Instant.from(end).add({ seconds: 1 }).toString();
}

/** When Outlook is tried again after it could not be reached. */
function laterThan(now: Temporal.Instant): string {
  return now.add({ minutes: OUTLOOK_AGAIN }).toString();
}

/** When messages that did not go through, or are being sent, must be looked at again. */
function waiting(messages: readonly Message[], delivered: readonly StoredDelivery[]): string[] {
  return delivered
    .filter(({ key, to }) => messages.some((message) => message.key === key && message.to === to))
    .flatMap(({ status, nextTry, claimedAt }) => {
      if (status === 'waiting') return [nextTry];
      return status === 'sending' ? [Temporal.Instant.from(claimedAt).add({ minutes: CLAIM_LASTS }).toString()] : [];
    });
}

function earliest(moments: readonly (string | undefined)[]): string | undefined {
  return moments
    .filter((moment) => moment !== undefined)
    .toSorted((a, b) => Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b)))[0];
}

function isDelivered(
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
      return isBefore(now, delivery.nextTry);
    case 'sending':
      return isBefore(now, Temporal.Instant.from(delivery.claimedAt).add({ minutes: CLAIM_LASTS }));
  }
}
