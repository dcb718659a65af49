import { concernCard } from '#bot/cards/concernCards.ts';
import { isBefore } from '#domain/calendar/moments.ts';
import { type Concern, tellAt } from '#domain/concerns/concern.ts';
import type { App } from '../app.ts';
import { type SchoolNow, schoolNow, SchoolNotSetUp } from '../reviews/context.ts';
import { drawn } from '../reviews/drawCard.ts';
import { claimDelivery, sendClaimed } from '../delivery/sendOnce.ts';
import { tabLink } from '../reviews/tabLink.ts';
import type { StoredConcern } from '../storage/concernStore.ts';

type News = { key: 'raised' | 'answered'; to: string; since: string };

/** Queues each concern of which somebody has still to be told. Safe to run at any time. */
export async function sweepConcerns(app: App): Promise<void> {
  const untold = await app.concerns.untold();
  await Promise.all(untold.map(({ concern }) => app.send('concernNews', { concernId: concern.id })));
}

/** Tells those who have still to be told, in their working hours: that something was raised or answered, and not what. */
export async function tellOfConcern(app: App, { concernId }: { concernId: string }): Promise<void> {
  const stored = await app.concerns.find(concernId);
  if (!stored) return;
  try {
    const school = await schoolNow(app);
    for (const news of newsOf(stored)) await tell(app, stored.concern, news, school);
  } catch (error) {
    if (!(error instanceof SchoolNotSetUp)) throw error;
  }
}

function newsOf({ concern, told }: StoredConcern): News[] {
  const { by, to, at, answered } = concern;
  return [
    ...(told.raised ? [] : [{ key: 'raised' as const, to, since: at }]),
    ...(told.answered || !answered ? [] : [{ key: 'answered' as const, to: by, since: answered.at }]),
  ];
}

async function tell(app: App, concern: Concern, { key, to, since }: News, school: SchoolNow): Promise<void> {
  if (isBefore(school.now, tellAt(to, since, school))) return;
  const about = `concern.${concern.id}`;
  const message = { key, to, kind: 'inConfidence' as const, aboutId: concern.id };
  const before = await app.deliveries.find(about, key, to);
  const claimed = await claimDelivery(app, { about, message, before, now: school.now });
  if (!claimed) return;
  const card = drawn(concernCard({ news: key, concern, link: (place) => tabLink(app.settings.teamsAppId, place) }));
  // What did not go through is found again by the next sweep, since nobody has been told of it.
  if ((await sendClaimed(app, claimed, card, school.now)) === 'again') return;
  const latest = await app.concerns.find(concern.id);
  if (latest) await app.concerns.update({ ...latest, told: { ...latest.told, [key]: true } });
}
