import { nextWorkingMoment } from '#domain/calendar/workingHours.ts';
import { atSchool } from '#domain/review/context.ts';
import type { MessageKind } from '#domain/review/messageKey.ts';
import { reachableDays } from '#domain/review/reach.ts';
import type { App } from '../app.ts';
import type { SchoolNow } from '../reviews/context.ts';
import type { Drawn } from './drawn.ts';
import { claimDelivery, sendClaimed, updateSentCard } from './sendOnce.ts';

type News = {
  /** The partition of its deliveries. */
  about: string;
  key: string;
  to: string;
  kind: MessageKind;
  /** Whether there is anything to tell; a card that was sent is kept up to date all the same. */
  isCalledFor: boolean;
  card: Drawn;
};

/**
 * Tells somebody of something that is about no single review, once under its key and when he or she can be reached. Run
 * again it sends what did not go through, or brings the card up to date.
 */
export async function tellOnce(
  app: App,
  { about, key, to, kind, isCalledFor, card }: News,
  school: SchoolNow,
): Promise<void> {
  const before = await app.deliveries.find(about, key, to);
  if (before?.status === 'sent') return updateSentCard(app, before, card);
  const now = atSchool(school.now, school);
  if (!isCalledFor || !nextWorkingMoment(now, reachableDays(to, school)).equals(now)) return;
  const message = { key, to, kind, aboutId: about };
  const claimed = await claimDelivery(app, { about, message, before, now: school.now });
  if (claimed) await sendClaimed(app, claimed, card, school.now);
}
