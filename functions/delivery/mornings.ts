import { isBefore } from '#domain/calendar/moments.ts';
import type { AboutOf } from '#domain/review/about.ts';
import { todayAt } from '#domain/review/today.ts';
import type { SchoolNow } from '../reviews/context.ts';
import type { Delivery } from '../storage/deliveryRow.ts';
import { type Work, workOf } from './work.ts';

/** A morning message older than this is no longer kept up to date, since nobody looks at it. Hours. */
const KEPT_UP = 14 * 24;

/** Whether nothing is left to do for a morning message: it has gone or never will, and what it carried is entered. */
export const isEntered = ({ status, leasedUntil }: Pick<Delivery, 'status' | 'leasedUntil'>) =>
  (status === 'sent' || status === 'failed') && leasedUntil === '';

/** The day of this morning's message. Each person has one message a day. */
export const thisMorning = (school: SchoolNow) => ({ day: todayAt(school) });

/** The work of sending somebody this morning's message. */
export function workOfMorning(oid: string, school: SchoolNow): Work {
  return workOf(aboutMorning(oid), { name: 'gathered', parts: thisMorning(school), to: oid });
}

/**
 * The work of bringing up to date the morning messages that carried these deliveries. Each morning message comes once,
 * as long as it is kept up to date.
 */
export function workOnMornings(delivered: readonly Delivery[], { now }: Pick<SchoolNow, 'now'>): Work[] {
  const within = delivered.filter((each) => each.within !== '' && isKeptUp(each, { now }));
  const works = within.map(({ to, within: key }): Work => ({ about: aboutMorning(to), key, to }));
  return [...new Map(works.map((each) => [`${each.to} ${each.key}`, each])).values()];
}

/** Somebody's mornings, as the subject of messages. */
export const aboutMorning = (oid: string): AboutOf<'person'> => ({ kind: 'person', oid });

/** Whether somebody may still look at what was sent. It is kept up to date for that long. */
export function isKeptUp({ claimedAt }: Pick<Delivery, 'claimedAt'>, { now }: Pick<SchoolNow, 'now'>): boolean {
  return !isBefore(claimedAt, now.subtract({ hours: KEPT_UP }));
}
