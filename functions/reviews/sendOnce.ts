import { MessageFactory } from 'botbuilder';
import { Temporal } from 'temporal-polyfill';
import type { Card } from '#bot/cards/layout.ts';
import { PREVIEWS } from '#bot/cards/preview.ts';
import { withCard } from '#bot/conversation.ts';
import { isBefore } from '#domain/calendar/moments.ts';
import type { MessageKind } from '#domain/review/messages.ts';
import type { App } from '../app.ts';
import type { StoredDelivery } from '../storage/deliveryStore.ts';
import { reach } from './reach.ts';
import { troubleOf } from './trouble.ts';

/** A claim older than this belongs to a sender that never came back. Minutes. */
export const CLAIM_LASTS = 5;

/** Minutes until a message that did not go through is tried again: after the first failure, the second, and so on. */
const BACK_OFF = [1, 5, 15, 60, 180, 360, 720, 1440] as const;

/** A card and the hash by which a change of it is told. */
export type Drawn = { card: Card; hash: string };

type Claim = {
  /** The review it is about, or the policy: the partition of its deliveries. */
  about: string;
  message: { key: string; to: string; kind: MessageKind; aboutId: string };
  before: StoredDelivery | undefined;
  now: Temporal.Instant;
};

/** Claims a message for sending; undefined where it is sent, given up, or in somebody else's hands. */
export async function claimDelivery(
  app: App,
  { about, message, before, now }: Claim,
): Promise<StoredDelivery | undefined> {
  const { key, to, kind, aboutId } = message;
  if (!before) return app.deliveries.claim({ reviewId: about, key, to, kind, aboutId, claimedAt: now.toString() });
  if (before.status === 'failed' || before.status === 'sent') return undefined;
  const free =
    before.status === 'waiting'
      ? before.nextTry
      : Temporal.Instant.from(before.claimedAt).add({ minutes: CLAIM_LASTS }).toString();
  return isBefore(now, free) ? undefined : app.deliveries.reclaim(before, now.toString());
}

/** Sends a claimed message and records it. Answers 'again' where it did not go through and is worth another try. */
export async function sendClaimed(
  app: App,
  delivery: StoredDelivery,
  { card, hash }: Drawn,
  now: Temporal.Instant,
): Promise<'sent' | 'again' | 'failed'> {
  try {
    const sent = await reach(app, delivery.to, (turn) => turn.sendActivity(withCard(card, PREVIEWS[delivery.kind])));
    await app.deliveries.update(delivery, { ...sent, status: 'sent', sentAt: now.toString(), cardHash: hash });
    return 'sent';
  } catch (error) {
    const trouble = troubleOf(error);
    const minutes = BACK_OFF[delivery.attempts - 1];
    if (!trouble.worthAnotherTry || minutes === undefined) {
      await app.deliveries.update(delivery, { status: 'failed', reason: trouble.reason });
      return 'failed';
    }
    const nextTry = now.add({ minutes }).toString();
    await app.deliveries.update(delivery, { status: 'waiting', reason: trouble.reason, nextTry });
    return 'again';
  }
}

/** Brings a card that somebody has up to date, where it would look different now. */
export async function updateSentCard(app: App, delivery: StoredDelivery, { card, hash }: Drawn): Promise<void> {
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
