import { refreshing } from '#bot/cards/actions.ts';
import { notReachedCard, notReachedForOthers } from '#bot/cards/notReachedCard.ts';
import { deliveryPlace } from '#domain/review/deliveryPlace.ts';
import { messageKey } from '#domain/review/messageKey.ts';
import type { App } from '../app.ts';
import { todayAt } from '../policies/known.ts';
import { type SchoolNow, schoolOrNone } from '../reviews/context.ts';
import { tabLink } from '../reviews/tabLink.ts';
import type { Delivery } from '../storage/deliveryRow.ts';
import { type Drawn, drawn } from './drawn.ts';
import { tellOnce } from './tellOnce.ts';

/** The partition of deliveries that are about deliveries. */
const ABOUT = deliveryPlace('deliveries');

/**
 * Tells the administrators, once a day and in working hours, that messages reached nobody. The card of the day is kept up
 * to date as they are put right. Safe to run at any time.
 */
export async function tellNotReached(app: App): Promise<void> {
  const school = await schoolOrNone(app);
  if (!school) return;
  const key = messageKey('notReached', { day: todayAt(school) });
  const count = await countOf(app);
  const card = draw(app, key, count);
  const isCalledFor = count > 0;
  for (const { oid: to } of school.holdersOf('administrator'))
    await tellOnce(app, { about: ABOUT, key, to, kind: 'notReached', isCalledFor, card }, school);
}

/** Such a card as it stands now: of whatever day it is, it tells who is still to be reached. */
export async function notReachedCardNow(app: App, { key, to }: Delivery, school: SchoolNow): Promise<Drawn> {
  const isAdministrator = school.holdersOf('administrator').some(({ oid }) => oid === to);
  return draw(app, key, isAdministrator ? await countOf(app) : undefined);
}

async function countOf({ trouble }: Pick<App, 'trouble'>): Promise<number> {
  return (await trouble.notReached()).filter(({ kind }) => kind !== 'notReached').length;
}

function draw(app: App, key: string, count: number | undefined): Drawn {
  const link = (place: string) => tabLink(app.settings.teamsAppId, place);
  const card = count === undefined ? notReachedForOthers() : notReachedCard({ count, link });
  return drawn(refreshing(card, { reviewId: ABOUT, messageKey: key }), { count: count ?? null });
}
