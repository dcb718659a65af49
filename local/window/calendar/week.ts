import { Temporal } from 'temporal-polyfill';
import type { CalendarEvent } from '../../tenant/calendarEvent.ts';

/** Height of an hour in the calendar, in pixels. */
export const HOUR = 56;

/** The Monday of a date's week. */
export function mondayOf(date: string): string {
  const day = Temporal.PlainDate.from(date);
  return day.subtract({ days: day.dayOfWeek - 1 }).toString();
}

export function daysOn(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** An event as a calendar draws it on one day: minutes from midnight. */
export type Placed = { event: CalendarEvent; day: string; from: number; to: number };

/** The timed events of a day, cut at midnight; the shortest are drawn as twenty minutes, so that they can be read. */
export function timedOn(events: readonly CalendarEvent[], day: string): Placed[] {
  const midnight = Temporal.PlainDateTime.from(`${day}T00:00`);
  return events.flatMap((event) => {
    if (event.isAllDay) return [];
    const from = Math.max(minutesAfter(midnight, event.start.dateTime), 0);
    const to = Math.min(minutesAfter(midnight, event.end.dateTime), 24 * 60);
    return from < 24 * 60 && to > 0 && to > from ? [{ event, day, from, to: Math.max(to, from + 20) }] : [];
  });
}

/** The events that last a whole day. */
export function allDayOn(events: readonly CalendarEvent[], day: string): CalendarEvent[] {
  return events.filter(
    ({ isAllDay, start, end }) => isAllDay && start.dateTime.slice(0, 10) <= day && day < end.dateTime.slice(0, 10),
  );
}

function minutesAfter(midnight: Temporal.PlainDateTime, dateTime: string): number {
  return midnight.until(Temporal.PlainDateTime.from(dateTime)).total('minutes');
}

/** Minutes from midnight as `09:05`. */
export function clockTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** An event's times on another day or at another hour, with the same length; local times, `2026-10-05T15:30`. */
export function movedTo({ start, end }: CalendarEvent, newStart: string): { start: string; end: string } {
  const length = Temporal.PlainDateTime.from(start.dateTime).until(Temporal.PlainDateTime.from(end.dateTime));
  const begins = Temporal.PlainDateTime.from(newStart);
  return {
    start: begins.toString({ smallestUnit: 'minute' }),
    end: begins.add(length).toString({ smallestUnit: 'minute' }),
  };
}
