import { isBefore } from '#domain/calendar/moments.ts';
import { deliveryPlace } from '#domain/review/deliveryPlace.ts';
import { messageKey } from '#domain/review/messageKey.ts';
import type { SchoolNow } from '../reviews/context.ts';
import type { Delivery } from '../storage/deliveryRow.ts';

/** A morning message older than this is no longer kept up to date: nobody looks at it. Hours. */
const KEPT_UP = 14 * 24;

/** Where the morning messages to a person are kept, beside the deliveries about reviews. */
export const morningsOf = (oid: string) => deliveryPlace('mornings', { oid });

/** Whether nothing is left to do for a morning message: it has gone, or never will, and what it carried is entered. */
export const isEntered = ({ status, leasedUntil }: Pick<Delivery, 'status' | 'leasedUntil'>) =>
  (status === 'sent' || status === 'failed') && leasedUntil === '';

/** The one message to a person on a day (`2026-10-05`). */
export const morningKey = (date: string) => messageKey('gathered', { day: date });

/** The morning messages in which some of these went, each once, as long as they are kept up to date. */
export function morningsWith(delivered: readonly Delivery[], { now }: Pick<SchoolNow, 'now'>): Delivery[] {
  const within = delivered.filter((each) => each.within !== '' && isKeptUp(each, { now }));
  return [...new Map(within.map((each) => [`${each.to} ${each.within}`, each])).values()];
}

/** Whether somebody may still look at what was sent: it is kept up to date so long. */
export function isKeptUp({ claimedAt }: Pick<Delivery, 'claimedAt'>, { now }: Pick<SchoolNow, 'now'>): boolean {
  return !isBefore(claimedAt, now.subtract({ hours: KEPT_UP }));
}
