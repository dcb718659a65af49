import { Temporal } from 'temporal-polyfill';
import type { DateTimeTimeZone } from '../calendarEvent.ts';

/** Exchange's Windows names of the zones that a British school may meet. */
const WINDOWS_NAMES: Record<string, string> = {
  'GMT Standard Time': 'Europe/London',
  'Greenwich Standard Time': 'Atlantic/Reykjavik',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Romance Standard Time': 'Europe/Paris',
  'Central Europe Standard Time': 'Europe/Budapest',
  'Eastern Standard Time': 'America/New_York',
  'Tokyo Standard Time': 'Asia/Tokyo',
  'Coordinated Universal Time': 'UTC',
};

/** The IANA name for a zone by either of its names; undefined for an unknown one. */
export function ianaZone(name: string): string | undefined {
  const iana = WINDOWS_NAMES[name] ?? name;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(iana).timeZoneId;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The instant of Graph's date, time and zone; undefined where they are not valid. */
export function instantFrom({ dateTime, timeZone }: DateTimeTimeZone): string | undefined {
  const zone = ianaZone(timeZone);
  if (!zone) return undefined;
  try {
    return Temporal.PlainDateTime.from(dateTime.replace(/Z$/, '')).toZonedDateTime(zone).toInstant().toString();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** An instant in Graph's notation, in the zone asked for (under the name asked for). */
export function dateTimeIn(instant: string, timeZone: string): DateTimeTimeZone {
  const local = Temporal.Instant.from(instant)
    .toZonedDateTimeISO(ianaZone(timeZone) ?? 'UTC')
    .toPlainDateTime();
  return { dateTime: local.toString({ fractionalSecondDigits: 7 }), timeZone };
}

/** An instant from a query such as `2026-10-05T08:00:00Z`, `…+01:00`, or without an offset for UTC. */
export function instantFromQuery(text: string): string | undefined {
  const withOffset = /(Z|[+-]\d{2}:?\d{2})$/.test(text) ? text : `${text}Z`;
  try {
    return Temporal.Instant.from(withOffset).toString();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
