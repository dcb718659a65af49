import { Temporal } from 'temporal-polyfill';
import type { SentActivity } from '#bot/bot.ts';
import { textIn } from '#bot/cards/inLanguage.ts';
import { PREVIEWS } from '#bot/cards/preview.ts';
import { isBefore } from '#domain/calendar/moments.ts';
import type { About } from '#domain/review/about.ts';
import type { ToldMessage } from '#domain/review/message.ts';
import { addressOf, type Channel, type Delivery, type Tried, triesIn } from '../storage/deliveryRow.ts';
import type { StoredDelivery } from '../storage/deliveryStore.ts';
import { chatWith } from './chat.ts';
import { type DrawnCard, isOutdated, noteOf } from './drawn.ts';
import { toFeed } from './feed.ts';
import { toMail } from './mail.ts';
import { noteTry } from './noteTry.ts';
import type { DeliveryPorts } from './source.ts';
import { type DeliveryFailure, deliveryFailureOf } from './deliveryFailure.ts';
import { workOn } from './work.ts';

/** A claim older than this belongs to a sender that never came back. Minutes by the machine's own clock. */
const CLAIM_LASTS = 5;

/** Minutes until a message that did not go through is tried again: after the first failure, the second, and so on. */
const BACK_OFF = [1, 5, 15, 60, 180, 360, 720, 1440] as const;

/** After this many tries in chat another channel is used: an hour and a half is long enough to wait for Teams. */
const TRIES_IN_CHAT = 4;

/** The channels to a person, in the order in which they are tried. */
const CHANNELS: readonly Channel[] = ['chat', 'feed', 'mail'];

/** The number of failed tries a message remembers. */
const REMEMBERED = 12;

type ClaimedDelivery = {
  about: About;
  message: ToldMessage;
  before: StoredDelivery | undefined;
  now: Temporal.Instant;
};

/**
 * Claims a message for sending; undefined where it is sent, given up, or in somebody else's hands. If somebody claimed
 * it and never came back, it goes on where it had not been handed to its channel. Where it had, nobody knows whether it
 * arrived: only a line in the feed can be sent again, since it replaces itself. A message in chat or a mail is left as
 * it is, goes by no other channel either, and is listed for the administrator.
 */
export async function claimDelivery(app: DeliveryPorts, claim: ClaimedDelivery): Promise<StoredDelivery | undefined> {
  const { about, message, before, now } = claim;
  const { kind, aboutId } = message;
  const claimedAt = now.toString();
  const leasedUntil = app.machineClock.now().add({ minutes: CLAIM_LASTS }).toString();
  const claimed = { claimedAt, leasedUntil };
  if (!before) return app.deliveries.claim({ ...addressOf(about, message), kind, aboutId, ...claimed });
  if (before.status === 'failed' || before.status === 'sent' || isInHand({ app, before, now })) return undefined;
  if (before.status === 'waiting' || before.handedOverAt === '') return app.deliveries.reclaim(before, claimed);
  const lost = { at: claimedAt, channel: before.channel, reason: 'senderLost' };
  const change = { ...claimed, tried: withTry(before, lost), reason: lost.reason };
  if (before.channel === 'feed') return app.deliveries.reclaim(before, change);
  // It is listed first, so that nothing is left out if the sender is stopped in between.
  await listNotReached({ app, delivery: { ...before, reason: lost.reason }, now });
  await app.deliveries.reclaim(before, { ...change, status: 'failed' });
  return undefined;
}

type IsInHandArgs = { app: Pick<DeliveryPorts, 'machineClock'>; before: Delivery; now: Temporal.Instant };

/** Whether somebody is sending a message at this moment, or it waits for its next try. */
export function isInHand({
  app: { machineClock },
  before: { status, nextTry, leasedUntil },
  now,
}: IsInHandArgs): boolean {
  if (status === 'waiting') return isBefore(now, nextTry);
  return status === 'sending' && isBefore(machineClock.now(), leasedUntil);
}

type SecondsInHandArgs = { app: Pick<DeliveryPorts, 'machineClock'>; morning: Delivery; now: Temporal.Instant };

/** Seconds until somebody else may take up a message that is in hand; at least one. */
export function secondsInHand({
  app: { machineClock },
  morning: { status, nextTry, leasedUntil },
  now,
}: SecondsInHandArgs): number {
  const [from, until] = status === 'waiting' ? [now, nextTry] : [machineClock.now(), leasedUntil];
  return Math.max(1, Math.ceil(from.until(Temporal.Instant.from(until)).total('seconds')));
}

/** When a message that waits or is being sent must be looked at again. ISO instant. */
export function lookAgainAt({ status, nextTry, claimedAt }: Delivery): string {
  if (status === 'waiting') return nextTry;
  return Temporal.Instant.from(claimedAt).add({ minutes: CLAIM_LASTS }).toString();
}

type SendClaimedArgs = { app: DeliveryPorts; delivery: StoredDelivery; drawn: DrawnCard; now: Temporal.Instant };

/**
 * Sends a claimed message and records it: in chat, else in the activity feed, else by mail. Answers 'again' where it
 * did not go through and is worth another try, and 'failed' where no channel reaches the person.
 */
export async function sendClaimed({
  app,
  delivery,
  drawn,
  now,
}: SendClaimedArgs): Promise<'sent' | 'again' | 'failed'> {
  let current = delivery;
  for (const channel of CHANNELS.slice(CHANNELS.indexOf(delivery.channel))) {
    // Noted first, so that whoever takes over knows whether it can have arrived. Nobody sends what another has taken over.
    const handedOver = await app.deliveries.record(current, { channel, handedOverAt: now.toString() });
    if (!handedOver) return 'again';
    current = handedOver;
    let sent: Partial<SentActivity>;
    try {
      sent = await SEND[channel](app, { delivery: current, drawn });
    } catch (error) {
      const failure = deliveryFailureOf(error);
      const waits = isWorthWaiting({ failure, channel, current });
      noteTry({ delivery: current, outcome: waits ? 'triedAgain' : 'nextChannel', reason: failure.reason });
      const tried = withTry(current, { at: now.toString(), channel, reason: failure.reason });
      if (failure.retryAfter !== undefined && channel === 'chat')
        await app.deliveryFailures.hold(now.add({ seconds: Math.ceil(failure.retryAfter) }).toString());
      if (waits) {
        const minutes = Math.max(BACK_OFF[current.attempts - 1] ?? 0, Math.ceil((failure.retryAfter ?? 0) / 60));
        const nextTry = now.add({ minutes }).toString();
        await app.deliveries.record(current, { status: 'waiting', reason: failure.reason, nextTry, tried });
        return 'again';
      }
      const next = CHANNELS[CHANNELS.indexOf(channel) + 1];
      const goesOn = next === undefined ? {} : { channel: next, handedOverAt: '' };
      const noted = await app.deliveries.record(current, { reason: failure.reason, tried, ...goesOn });
      if (!noted) return 'again';
      current = noted;
      continue;
    }
    noteTry({ delivery: current, outcome: 'sent', reason: 'none' });
    // It has gone. If that cannot be recorded, the claim runs out; the message is never taken for one that did not go.
    if (current.attempts > 1) await app.deliveryFailures.leaveNotReached(current);
    const inChatNow = channel === 'chat' ? noteOf(app, drawn) : { cardHash: '' };
    await app.deliveries.record(current, { ...sent, status: 'sent', sentAt: now.toString(), ...inChatNow, reason: '' });
    return 'sent';
  }
  await listNotReached({ app, delivery: current, now });
  await app.deliveries.record(current, { status: 'failed' });
  return 'failed';
}

type Way = (app: DeliveryPorts, what: { delivery: Delivery; drawn: DrawnCard }) => Promise<Partial<SentActivity>>;

const SEND: Record<Channel, Way> = {
  chat: async (app, { delivery: { to, kind }, drawn: { card, language } }) =>
    app.bot.send(await chatWith(app, to), { card, preview: textIn(language, PREVIEWS[kind]) }),
  feed: async (app, { delivery, drawn: { language } }) => {
    await toFeed(app, { delivery, language });
    return {};
  },
  mail: async (app, { delivery, drawn: { language } }) => {
    await toMail(app, { delivery, language });
    return {};
  },
};

type IsWorthWaitingArgs = { failure: DeliveryFailure; channel: Channel; current: Delivery };

function isWorthWaiting({ failure: { next }, channel, current: { attempts } }: IsWorthWaitingArgs): boolean {
  if (attempts > BACK_OFF.length) return false;
  switch (channel) {
    case 'chat':
      return next === 'again' && attempts <= TRIES_IN_CHAT;
    case 'feed':
      // The same line again replaces the one before, so a try without an answer can be repeated.
      return next !== 'otherChannel';
    case 'mail':
      // Where it is not known whether a mail went, it is not sent again.
      return next === 'again';
  }
}

function withTry(delivery: Delivery, failed: Tried): string {
  return JSON.stringify([...triesIn(delivery), failed].slice(-REMEMBERED));
}

type ListNotReachedArgs = { app: DeliveryPorts; delivery: Delivery; now: Temporal.Instant };

async function listNotReached({ app, delivery, now }: ListNotReachedArgs): Promise<void> {
  const { reviewId, key, to, kind, reason } = delivery;
  noteTry({ delivery, outcome: 'notReached', reason });
  await app.deliveryFailures.enterNotReached({ reviewId, key, to, kind, reason, since: now.toString() });
}

type UpdateSentCardArgs = { app: DeliveryPorts; delivery: StoredDelivery; drawn: DrawnCard };

/**
 * Brings a card that somebody has up to date where it would now say something else. If the delivery has changed since
 * it was read, another update may have come before or after this one. It is then noted that the card is not known, and
 * the work is queued again.
 */
export async function updateSentCard({ app, delivery, drawn }: UpdateSentCardArgs): Promise<void> {
  if (!(await isOutdated({ app, delivery, drawn }))) return;
  try {
    const message = { card: drawn.card, preview: textIn(drawn.language, PREVIEWS[delivery.kind]) };
    await app.bot.update(await chatWith(app, delivery.to), { activityId: delivery.activityId, message });
  } catch (error) {
    // The same update again changes nothing, so an update without an answer is repeated too.
    if (deliveryFailureOf(error).next !== 'otherChannel') throw error;
  }
  if (await app.deliveries.update(delivery, noteOf(app, drawn))) return;
  const { reviewId, key, to } = delivery;
  const latest = await app.deliveries.find({ reviewId, key, to });
  const work = latest && workOn(latest);
  if (!work) return;
  await app.deliveries.record(latest, { ...noteOf(app, drawn), cardHash: '' });
  await app.send('deliver', work);
}
