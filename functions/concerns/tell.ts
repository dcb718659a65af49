import { refreshing } from '#bot/cards/actions.ts';
import { concernCard, concernGone } from '#bot/cards/concernCards.ts';
import { isBefore } from '#domain/calendar/moments.ts';
import { type Concern, tellAt } from '#domain/concerns/concern.ts';
import { deliveryPlace } from '#domain/review/deliveryPlace.ts';
import { messageKey } from '#domain/review/messageKey.ts';
import { isHistory } from '#domain/review/told.ts';
import type { App } from '../app.ts';
import { type SchoolNow, schoolOrNone } from '../reviews/context.ts';
import { type Drawn, drawn } from '../delivery/drawn.ts';
import { claimDelivery, sendClaimed } from '../delivery/sendOnce.ts';
import { tabLink } from '../reviews/tabLink.ts';
import type { StoredConcern } from '../storage/concernStore.ts';
import type { Delivery } from '../storage/deliveryRow.ts';

type News = { news: 'raised' | 'answered'; to: string; since: string };

const KEYS = { raised: messageKey('inConfidenceRaised'), answered: messageKey('inConfidenceAnswered') };

/** Queues each concern of which somebody has still to be told. Safe to run at any time. */
export async function sweepConcerns(app: App): Promise<void> {
  const untold = await app.concerns.untold();
  await Promise.all(untold.map(({ concern }) => app.send('concernNews', { concernId: concern.id })));
}

/** Tells those who have still to be told, in their working hours: that something was raised or answered, and not what. */
export async function tellOfConcern(app: App, { concernId }: { concernId: string }): Promise<void> {
  const stored = await app.concerns.find(concernId);
  if (!stored) return;
  const school = await schoolOrNone(app);
  if (school) for (const news of newsOf(stored)) await tell(app, stored.concern, news, school);
}

function newsOf({ concern, told }: StoredConcern): News[] {
  const { by, to, at, answered } = concern;
  return [
    ...(told.raised ? [] : [{ news: 'raised' as const, to, since: at }]),
    ...(told.answered || !answered ? [] : [{ news: 'answered' as const, to: by, since: answered.at }]),
  ];
}

async function tell(app: App, concern: Concern, { news, to, since }: News, school: SchoolNow): Promise<void> {
  if (isBefore(school.now, tellAt(to, since, school))) return;
  if (isHistory({ key: KEYS[news], at: since }, school)) return noteTold(app, concern, news);
  const about = deliveryPlace('concern', { concernId: concern.id });
  const message = { key: KEYS[news], to, kind: 'inConfidence' as const, aboutId: concern.id };
  const before = await app.deliveries.find(about, message.key, to);
  if (before?.status === 'sent' || before?.status === 'failed') return noteTold(app, concern, news);
  const claimed = await claimDelivery(app, { about, message, before, now: school.now });
  if (!claimed) return;
  const card = draw(app, claimed, concern);
  // What did not go through is found again by the next sweep, since nobody has been told of it.
  if ((await sendClaimed(app, claimed, card, school.now)) !== 'again') await noteTold(app, concern, news);
}

async function noteTold(app: App, concern: Concern, news: News['news']): Promise<void> {
  const latest = await app.concerns.find(concern.id);
  if (latest) await app.concerns.update({ ...latest, told: { ...latest.told, [news]: true } });
}

/** The card of such news as it stands now, for the one to whom it was sent. */
export async function concernCardNow(app: App, delivery: Delivery): Promise<Drawn> {
  return draw(app, delivery, (await app.concerns.find(delivery.aboutId))?.concern);
}

function draw(app: App, { reviewId, key }: Delivery, concern: Concern | undefined): Drawn {
  const link = (place: string) => tabLink(app.settings.teamsAppId, place);
  const card = concern
    ? concernCard({ news: key === KEYS.answered ? 'answered' : 'raised', concern, link })
    : concernGone();
  const facts = concern ? { key, at: concern.at, answered: concern.answered?.at ?? null } : null;
  return drawn(refreshing(card, { reviewId, messageKey: key }), facts);
}
