import type { Temporal } from 'temporal-polyfill';
import type { ProtectedTime } from '../../people/person.ts';
import type { Context } from '../context.ts';

/** How many days ahead to search: past the longest holidays. */
const MOST_DAYS = 60;

type VisitSearch = {
  from: Temporal.ZonedDateTime;
  /** Somebody's protected time, which is avoided. */
  outside?: readonly ProtectedTime[] | undefined;
  context: Pick<Context, 'calendar'>;
};

/**
 * The first local time from a moment on at which something can be; undefined if none is found. If only protected time
 * is in the way, that is the moment itself, the beginning of the school day, or the end of the protected time.
 */
export function firstTime(
  { from, outside = [], context }: VisitSearch,
  holds: (local: string) => boolean,
): string | undefined {
  const first = from.toPlainDateTime().round({ smallestUnit: 'minute', roundingMode: 'ceil' });
  const earliest = first.toString({ smallestUnit: 'minute' });
  for (let days = 0; days <= MOST_DAYS; days += 1) {
    const day = first.toPlainDate().add({ days });
    const ends = outside.filter(({ weekday }) => weekday === day.dayOfWeek).map(({ end }) => end);
    const times = [context.calendar.schoolDay.start, ...ends].map((time) => `${day.toString()}T${time}`);
    const found = [...(days === 0 ? [earliest] : []), ...times]
      .toSorted()
      .find((local) => local >= earliest && holds(local));
    if (found !== undefined) return found;
  }
  return undefined;
}
