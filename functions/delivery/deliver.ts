import { isBefore } from '#domain/calendar/moments.ts';
import { messagesFor } from '#domain/review/messages.ts';
import type { App } from '../app.ts';
import { contextOf, schoolNow } from '../reviews/context.ts';
import { drawCard } from '../reviews/drawCard.ts';
import { claimDelivery, isInHand, sendClaimed, updateSentCard } from './sendOnce.ts';

/**
 * Sends one message to one person. Whether it is still called for is asked of the review again; then it is claimed by a
 * unique row, sent, and recorded. A message that was sent before has its card brought up to date instead. What did not
 * go through comes back by the review's line in the due index.
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
  if (before?.status === 'sent') return updateSentCard(app, before, drawCard(app, before, review, context));
  const message = messagesFor(review, context).find((each) => each.key === key && each.to === to);
  if (!message || isBefore(context.now, message.at)) return;
  // Whoever has it in hand may have been stopped: it is looked at again when the claim has run out.
  if (before && isInHand(app, before, context.now)) return app.send('reviewChanged', { reviewId });
  const claimed = await claimDelivery(app, { about: reviewId, message, before, now: context.now });
  if (!claimed) return;
  const outcome = await sendClaimed(app, claimed, drawCard(app, claimed, review, context), context.now);
  if (outcome === 'again') await app.send('reviewChanged', { reviewId });
}
