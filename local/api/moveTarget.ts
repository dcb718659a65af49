import { Temporal } from 'temporal-polyfill';
import type { SchoolCalendar } from '#domain/calendar/schoolCalendar.ts';
import { addWorkingDays } from '#domain/calendar/workingDays.ts';
import { FULL_TIME } from '#domain/calendar/workingPattern.ts';

export const MOVES = ['nextWorkingDay', 'hour', 'day', 'week'] as const;

export type Move = (typeof MOVES)[number];

type MoveTargetArgs = { now: Temporal.Instant; move: Move; calendar: SchoolCalendar };

/**
 * The moment to which a move takes the clock, by the school's own time: an hour later, the same time a day or a week
 * later, or the beginning of the school's next working day. From Friday 9 October 2026, 15:00, that is Monday 12
 * October, 08:00.
 */
export function moveTarget({ now, move, calendar }: MoveTargetArgs): Temporal.Instant {
  const local = now.toZonedDateTimeISO(calendar.timeZone);
  switch (move) {
    case 'hour':
      return now.add({ hours: 1 });
    case 'day':
      return local.add({ days: 1 }).toInstant();
    case 'week':
      return local.add({ weeks: 1 }).toInstant();
    case 'nextWorkingDay': {
      const days = { calendar, staffGroup: 'teacher', pattern: FULL_TIME };
      const date = addWorkingDays({ date: local.toPlainDate().toString(), count: 1, days });
      return Temporal.PlainDateTime.from(`${date}T${calendar.workingHours.start}`)
        .toZonedDateTime(calendar.timeZone)
        .toInstant();
    }
  }
}
