import { refreshing } from '#bot/cards/actions.ts';
import { gatheredCard, type Line } from '#bot/cards/gatheredCard.ts';
import { dutyLine } from '#bot/cards/dutyCards.ts';
import { dateInWords } from '#domain/calendar/inWords.ts';
import { isBefore } from '#domain/calendar/moments.ts';
import { partsOf } from '#domain/review/messageKey.ts';
import { messagesFor } from '#domain/review/messages.ts';
import type { App } from '../app.ts';
import { todayAt } from '../policies/known.ts';
import { deliverPolicyReminder, policyLine, policyRemindersFor, policyOf } from '../policies/remind.ts';
import { contextOf, type SchoolNow, schoolNow } from '../reviews/context.ts';
import { tabLink } from '../reviews/tabLink.ts';
import { type Carried, carriedBy, type Delivery } from '../storage/deliveryRow.ts';
import type { StoredDelivery } from '../storage/deliveryStore.ts';
import { orPassOverLater } from '../storage/unreadable.ts';
import { isAboutReview } from './about.ts';
import { deliver } from './deliver.ts';
import { type Drawn, drawn } from './drawn.ts';
import { isEntered, morningKey, morningsOf } from './mornings.ts';
import { claimDelivery, isInHand, secondsInHand, sendClaimed, updateSentCard } from './sendOnce.ts';

/** No message carries more; what is left over goes on the next morning. */
const MOST = 100;

/**
 * Sends somebody the one message of this morning with everything that is to be brought to mind, from all reviews and
 * policies; a single reminder goes as its own card. Each is asked for again whether it is still owed. Safe to run any
 * number of times: the morning is claimed by a unique row, and what it carried is entered once.
 */
export async function gather(app: App, { to, key }: { to: string; key?: string | undefined }): Promise<void> {
  const school = await schoolNow(app);
  const about = morningsOf(to);
  if (key !== undefined) return keepUp(app, await app.deliveries.find(about, key, to), school);

  const message = { key: morningKey(todayAt(school)), to, kind: 'gathered' as const, aboutId: to };
  const before = await app.deliveries.find(about, message.key, to);
  if (before?.status === 'sent' || before?.status === 'failed') return enterCarried(app, before);
  // Whoever has it in hand may have been stopped: it is asked for again when the claim has run out.
  if (before && isInHand(app, before, school.now))
    return app.send('gather', { to }, secondsInHand(app, before, school.now));
  const claimed = await claimDelivery(app, { about, message, before, now: school.now });
  if (!claimed) {
    const lost = await app.deliveries.find(about, message.key, to);
    return lost?.status === 'failed' ? enterCarried(app, lost) : undefined;
  }

  // What may have gone out already goes on as it was while anything in it is open, so that nothing of it comes by itself as well.
  const mayHaveGone = before?.status === 'sending' && (await openIn(app, before, school)).length > 0;
  const carried = mayHaveGone ? carriedBy(before) : await remindersOf(app, to, school);
  const [only] = carried;
  if (!only) return app.deliveries.release(claimed);
  if (carried.length === 1) {
    await deliverAlone(app, only, to);
    const sentAt = school.now.toString();
    await app.deliveries.update(claimed, { status: 'sent', sentAt, carries: '[]', leasedUntil: '' });
    return;
  }
  const loaded = await app.deliveries.update(claimed, { carries: JSON.stringify(carried) });
  if (!loaded) return;
  const outcome = await sendClaimed(app, loaded, await morningCardNow(app, loaded, school), school.now);
  const after = await app.deliveries.find(about, message.key, to);
  if (outcome === 'again') await lookAgainLater(app, carried);
  else if (after) await enterCarried(app, after);
}

/** Everything that is to be brought to somebody's mind now and has not been, from all reviews and policies. */
async function remindersOf(app: App, to: string, school: SchoolNow): Promise<Carried[]> {
  const ids = await app.parts.of(to);
  // A review that cannot be read keeps nobody from being reminded of the others.
  const inReviews = await Promise.all(
    ids.map(async (id) => (await orPassOverLater(`Reviews ${id}`, () => remindersIn(app, id, to, school))) ?? []),
  );
  const all = [...inReviews.flat(), ...(await policyRemindersFor(app, to, school))];
  return all.slice(0, MOST);
}

async function remindersIn(app: App, reviewId: string, to: string, school: SchoolNow): Promise<Carried[]> {
  const stored = await app.reviews.load(reviewId);
  if (!stored) return [];
  const due = messagesFor(stored.review, contextOf(stored.review, school)).filter(
    (message) => message.to === to && message.goes === 'gathered' && !isBefore(school.now, message.at),
  );
  const open = await Promise.all(
    due.map(async (message) => ((await app.deliveries.find(reviewId, message.key, to)) ? [] : [message])),
  );
  return open.flat().map(({ key, kind, aboutId }) => ({ reviewId, key, kind, aboutId }));
}

async function deliverAlone(app: App, { reviewId, key }: Carried, to: string): Promise<void> {
  const policy = policyOf(reviewId);
  return policy === undefined ? deliver(app, { reviewId, key, to }) : deliverPolicyReminder(app, { policy, key, to });
}

/** What a morning message carried counts as sent with it, each under its own key; with that it is done with. */
async function enterCarried(app: App, morning: StoredDelivery): Promise<void> {
  if (isEntered(morning)) return;
  const { to, key: within, channel, status, sentAt, claimedAt } = morning;
  const fields = { to, within, channel, status, sentAt, claimedAt };
  await Promise.all(carriedBy(morning).map((each) => app.deliveries.claim({ ...each, ...fields })));
  await app.deliveries.update(morning, { leasedUntil: '' });
}

/** A morning message that did not go through is tried again when one of its reviews is looked at, while anything is left in it. */
export async function lookAgainLater(app: App, carried: readonly Pick<Carried, 'reviewId'>[]): Promise<void> {
  const reviews = carried.map(({ reviewId }) => reviewId).filter(isAboutReview);
  await Promise.all([...new Set(reviews)].map((reviewId) => app.send('reviewChanged', { reviewId })));
}

/**
 * Brings a morning message up to date after something in it was done, or has gone. One that reached nobody is nothing to
 * see to any more once all of it is.
 */
async function keepUp(app: App, morning: StoredDelivery | undefined, school: SchoolNow): Promise<void> {
  if (morning?.status === 'sent') await updateSentCard(app, morning, await morningCardNow(app, morning, school));
  if (morning?.status === 'failed' && (await openIn(app, morning, school)).length === 0)
    await app.trouble.leaveNotReached(morning);
}

/** What a morning message carries that is still owed, or that somebody is still to be told of. */
async function openIn(app: App, morning: Delivery, school: SchoolNow): Promise<Carried[]> {
  const lines = await Promise.all(
    carriedBy(morning).map(async (each) => ({ each, line: await lineOf(app, each, morning.to, school) })),
  );
  return lines.flatMap(({ each, line }) => (line.state === 'done' || line.state === 'gone' ? [] : [each]));
}

/** The card of a morning message as it stands now. */
export async function morningCardNow(app: App, morning: Delivery, school: SchoolNow): Promise<Drawn> {
  const link = (place: string) => tabLink(app.settings.teamsAppId, place);
  const carried = carriedBy(morning);
  const lines = await Promise.all(carried.map((each) => lineOf(app, each, morning.to, school)));
  const date = dateInWords(partsOf('gathered', morning.key)?.day ?? todayAt(school));
  const card = gatheredCard({ lines, date, home: link('home') });
  const facts = carried.map(({ reviewId, key }, at) => [reviewId, key, lines[at]?.state, lines[at]?.due ?? null]);
  return drawn(refreshing(card, { reviewId: morning.reviewId, messageKey: morning.key }), facts);
}

async function lineOf(app: App, carried: Carried, to: string, school: SchoolNow): Promise<Line> {
  const policy = policyOf(carried.reviewId);
  if (policy !== undefined) return policyLine(app, { policy, key: carried.key, to }, school);
  const stored = await app.reviews.load(carried.reviewId);
  if (!stored) return { state: 'gone', title: 'No longer due', about: 'A review that is no longer kept' };
  const { review } = stored;
  const link = (place: string) => tabLink(app.settings.teamsAppId, place);
  return dutyLine({ review, message: { ...carried, to }, context: contextOf(review, school), link });
}
