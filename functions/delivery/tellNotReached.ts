import { notReachedCard } from '#bot/cards/notReachedCard.ts';
import { nextWorkingMoment } from '#domain/calendar/workingHours.ts';
import { atSchool } from '#domain/review/context.ts';
import { reachableDays } from '#domain/review/reach.ts';
import type { App } from '../app.ts';
import { todayAt } from '../policies/known.ts';
import { schoolOrNone } from '../retention/schoolOrNone.ts';
import { drawn } from '../reviews/drawCard.ts';
import { tabLink } from '../reviews/tabLink.ts';
import { claimDelivery, sendClaimed, updateSentCard } from './sendOnce.ts';

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
  for (const { oid } of school.holdersOf('administrator')) {
    const before = await app.deliveries.find(ABOUT, key, oid);
    const now = atSchool(school.now, school);
    const works = nextWorkingMoment(now, reachableDays(oid, school)).equals(now);
    if (before?.status === 'sent') await updateSentCard(app, before, card);
    else if (missed.length > 0 && works) {
      const message = { key, to: oid, kind: 'notReached' as const, aboutId: ABOUT };
      const claimed = await claimDelivery(app, { about: ABOUT, message, before, now: school.now });
      // What did not go through is found again by the next run.
      if (claimed) await sendClaimed(app, claimed, card, school.now);
    }
  }
}
