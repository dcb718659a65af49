import { Temporal } from 'temporal-polyfill';

/** The last second of a day in a time zone: when a deadline in days ends. */
export function endOfDay(date: string, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime: '23:59:59' });
}

/** The first moment of a day in a time zone. */
export function startOfDay(date: string, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone });
}

/** A moment with its local offset and no zone name, as `2026-10-12T23:59:59+01:00`. */
export function isoWithOffset(moment: Temporal.ZonedDateTime): string {
  return moment.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/** An instant shown in a time zone, as `2026-10-12T23:59:59+01:00`. */
export function isoIn(moment: Temporal.Instant | string, timeZone: string): string {
  return isoWithOffset(Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone));
}

/** The order of moments, however exactly each is written. */
export function inOrderOfTime(a: string, b: string): number {
  return Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b));
}

/** Whether one moment is before another. */
export function isBefore(a: Temporal.Instant | string, b: Temporal.Instant | string): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b)) < 0;
}
