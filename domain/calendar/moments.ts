import { Temporal } from 'temporal-polyfill';
import { remembered } from '../remembered.ts';

const instantOf = remembered((moment) => Temporal.Instant.from(moment));

const inZone = remembered((timeZone) => remembered((moment) => instantOf(moment).toZonedDateTimeISO(timeZone)));

const daysIn = remembered((timeZone) => ({
  startOf: remembered((date) => Temporal.PlainDate.from(date).toZonedDateTime({ timeZone })),
  endOf: remembered((date) => Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime: '23:59:59' })),
}));

/** A moment (ISO text or instant) as the clocks of a time zone show it. */
export function momentIn(moment: Temporal.Instant | string, timeZone: string): Temporal.ZonedDateTime {
  return inZone(timeZone)(moment.toString());
}

const localIn = remembered((timeZone) =>
  remembered((local) => Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone)),
);

/** A date and time as the clocks of a time zone show it (`2026-10-12T15:30`), as a moment. */
export function localTimeIn(local: string, timeZone: string): Temporal.ZonedDateTime {
  return localIn(timeZone)(local);
}

/** The last second of a day in a time zone: when a deadline in days ends. */
export function endOfDay(date: string, timeZone: string): Temporal.ZonedDateTime {
  return daysIn(timeZone).endOf(date);
}

/** The first moment of a day in a time zone. */
export function startOfDay(date: string, timeZone: string): Temporal.ZonedDateTime {
  return daysIn(timeZone).startOf(date);
}

/** A moment with its local offset and no zone name, as `2026-10-12T23:59:59+01:00`. */
export function isoWithOffset(moment: Temporal.ZonedDateTime): string {
  return moment.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/** An instant shown in a time zone, as `2026-10-12T23:59:59+01:00`. */
export function isoIn(moment: Temporal.Instant | string, timeZone: string): string {
  return isoWithOffset(momentIn(moment, timeZone));
}

/** The order of moments, however exactly each is written. */
export function inOrderOfTime(a: string, b: string): number {
  return Temporal.Instant.compare(instantOf(a), instantOf(b));
}

/** Whether one moment is before another. */
export function isBefore(a: Temporal.Instant | string, b: Temporal.Instant | string): boolean {
  return Temporal.Instant.compare(asInstant(a), asInstant(b)) < 0;
}

/** The date of a moment in a time zone: `2026-10-12`. */
export function dayAt(moment: string, timeZone: string): string {
  return momentIn(moment, timeZone).toPlainDate().toString();
}

function asInstant(moment: Temporal.Instant | string): Temporal.Instant {
  return typeof moment === 'string' ? instantOf(moment) : moment;
}
