import { notReachedCard } from '#bot/cards/notReachedCard.ts';
import type { App } from '../app.ts';
import { todayAt } from '../policies/known.ts';
import { schoolOrNone } from '../reviews/context.ts';
import { drawn } from '../reviews/drawCard.ts';
import { tabLink } from '../reviews/tabLink.ts';
import { tellOnce } from './tellOnce.ts';

/** The partition of deliveries that are about deliveries. */
const ABOUT = 'delivery';

/**
 * Tells the administrators, once a day and in working hours, that messages reached nobody. The card of the day is kept up
 * to date as they are put right. Safe to run at any time.
 */
export async function tellNotReached(app: App): Promise<void> {
  const school = await schoolOrNone(app);
  if (!school) return;
  const missed = (await app.trouble.notReached()).filter(({ kind }) => kind !== 'notReached');
  const link = (place: string) => tabLink(app.settings.teamsAppId, place);
  const card = drawn(notReachedCard({ count: missed.length, link }));
  const key = `notReached.${todayAt(school)}`;
  const isCalledFor = missed.length > 0;
  for (const { oid: to } of school.holdersOf('administrator'))
    await tellOnce(app, { about: ABOUT, key, to, kind: 'notReached', isCalledFor, card }, school);
}
