import { MessageFactory } from 'botbuilder';
import { Temporal } from 'temporal-polyfill';
import { PREVIEWS } from '#bot/cards/preview.ts';
import { withCard } from '#bot/conversation.ts';
import { isBefore } from '#domain/calendar/moments.ts';
import type { Context } from '#domain/review/context.ts';
import { type Message, messagesFor } from '#domain/review/messages.ts';
import type { Review } from '#domain/review/review.ts';
import type { App } from '../app.ts';
import type { StoredDelivery } from '../storage/deliveryStore.ts';
import { contextOf, schoolNow } from './context.ts';
import { drawCard } from './drawCard.ts';
import { reach } from './reach.ts';
import { CLAIM_LASTS } from './settle.ts';
import { troubleOf } from './trouble.ts';

/** Minutes until a message that did not go through is tried again: after the first failure, the second, and so on. */
const BACK_OFF = [1, 5, 15, 60, 180, 360, 720, 1440] as const;

/**
 * Sends one message to one person. Whether it is still called for is asked of the review again; then it is claimed by a
 * unique row, sent, and recorded. A message that was sent before has its card brought up to date instead.
 */
export async function deliver(
  app: App,
  { reviewId, key, to }: { reviewId: string; key: string; to: string },
): Promise<void> {
  const stored = await app.reviews.load(reviewId);
  if (!stored) return;
  const { review } = stored;
  const context = contextOf(review, await schoolNow(app));
  const before = await app.deliveries.find(reviewId, key, to);
  if (before?.status === 'sent') return updateCard(app, before, review, context);
  const message = messagesFor(review, context).find((each) => each.key === key && each.to === to);
  if (!message || isBefore(context.now, message.at)) return;
  const claimed = await claim(app, { reviewId, message, before, now: context.now });
  if (claimed) await sendCard(app, claimed, review, context);
}

type Claim = { reviewId: string; message: Message; before: StoredDelivery | undefined; now: Temporal.Instant };

async function claim(app: App, { reviewId, message, before, now }: Claim): Promise<StoredDelivery | undefined> {
  const { key, to, kind, aboutId } = message;
  if (!before) return app.deliveries.claim({ reviewId, key, to, kind, aboutId, claimedAt: now.toString() });
  if (before.status === 'failed') return undefined;
  const free =
    before.status === 'waiting'
      ? before.nextTry
      : Temporal.Instant.from(before.claimedAt).add({ minutes: CLAIM_LASTS }).toString();
  return isBefore(now, free) ? undefined : app.deliveries.reclaim(before, now.toString());
}

async function sendCard(app: App, delivery: StoredDelivery, review: Review, context: Context): Promise<void> {
  const { card, hash } = drawCard(app, delivery, review, context);
  try {
    const sent = await reach(app, delivery.to, (turn) => turn.sendActivity(withCard(card, PREVIEWS[delivery.kind])));
    await app.deliveries.update(delivery, { ...sent, status: 'sent', sentAt: context.now.toString(), cardHash: hash });
  } catch (error) {
    await noteTrouble(app, delivery, error, context.now);
  }
}

/** Failed deliveries are kept with their reason; those worth another try come back by the review's line in the due index. */
async function noteTrouble(app: App, delivery: StoredDelivery, error: unknown, now: Temporal.Instant): Promise<void> {
  const trouble = troubleOf(error);
  const minutes = BACK_OFF[delivery.attempts - 1];
  if (!trouble.worthAnotherTry || minutes === undefined) {
    await app.deliveries.update(delivery, { status: 'failed', reason: trouble.reason });
    return;
  }
  await app.deliveries.update(delivery, {
    status: 'waiting',
    reason: trouble.reason,
    nextTry: now.add({ minutes }).toString(),
  });
  await app.send('reviewChanged', { reviewId: delivery.reviewId });
}

async function updateCard(app: App, delivery: StoredDelivery, review: Review, context: Context): Promise<void> {
  const { card, hash } = drawCard(app, delivery, review, context);
  if (hash === delivery.cardHash || delivery.activityId === '') return;
  try {
    await reach(app, delivery.to, async (turn) => {
      const activity = {
        ...MessageFactory.text(''),
        ...withCard(card, PREVIEWS[delivery.kind]),
        id: delivery.activityId,
      };
      await turn.updateActivity(activity);
      return undefined;
    });
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble.worthAnotherTry) throw error;
  }
  await app.deliveries.update(delivery, { cardHash: hash });
}
