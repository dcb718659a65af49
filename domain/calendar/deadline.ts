import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { endOfDay } from './moments.ts';
import { addDays, addWorkingDays, latestDayForNotice, type WorkingDays } from './workingDays.ts';

/** How far a deadline lies from the event that starts it. */
export const offsetSchema = z.strictObject({
  amount: z.int().min(0),
  unit: z.enum(['workingDays', 'days', 'weeks', 'months', 'years', 'clockHours']),
  direction: z.enum(['before', 'after']),
  /** Counted from the event's own hour and minute, if the clause counts from date and time (KM-65). */
  toTheMinute: z.boolean().optional(),
});

export type Offset = z.infer<typeof offsetSchema>;

type DeadlineArgs = { event: Temporal.ZonedDateTime; offset: Offset; days: WorkingDays };

/**
 * When a duty falls due. Working days, days and weeks end with their last day, 23:59:59 local time. Clock hours
 * are clock hours, even over a clock change. Years end on the same date. Before an event it is the latest moment, and
 * "0 before" is the event itself. A meeting on Monday 5 October 2026 + 5 working days: Monday 12 October, 23:59:59.
 */
export function deadline({ event, offset, days }: DeadlineArgs): Temporal.ZonedDateTime {
  const { amount, unit, direction } = offset;
  const sign = direction === 'before' ? -1 : 1;
  if (unit === 'clockHours') return event.add({ hours: sign * amount });
  if (offset.toTheMinute || (amount === 0 && direction === 'before'))
    return event.add(calendarDuration(unit, sign * amount));
  const date = event.toPlainDate().toString();
  return endOfDay(lastDay({ date, offset, days }), event.timeZoneId);
}

type LastDayArgs = { date: string; offset: Offset; days: WorkingDays };

function lastDay({ date, offset: { amount, unit, direction }, days }: LastDayArgs): string {
  if (unit === 'workingDays') {
    return direction === 'before'
      ? latestDayForNotice({ meetingDate: date, count: amount, days })
      : addWorkingDays({ date, count: amount, days });
  }
  const sign = direction === 'before' ? -1 : 1;
  if (unit === 'days') return addDays(date, sign * amount);
  return Temporal.PlainDate.from(date)
    .add(calendarDuration(unit, sign * amount))
    .toString();
}

function calendarDuration(unit: Offset['unit'], amount: number): Temporal.DurationLike {
  switch (unit) {
    case 'weeks':
      return { weeks: amount };
    case 'months':
      return { months: amount };
    case 'years':
      return { years: amount };
    case 'clockHours':
      return { hours: amount };
    case 'days':
    case 'workingDays':
      return { days: amount };
  }
}

/** An offset in words: "5 working days after", "48 hours after", "a week before". */
export function offsetInWords({ amount, unit, direction }: Offset): string {
  if (amount === 0) return direction;
  const noun = {
    workingDays: 'working day',
    days: 'day',
    weeks: 'week',
    months: 'month',
    years: 'year',
    clockHours: 'hour',
  }[unit];
  return `${amount} ${noun}${amount === 1 ? '' : 's'} ${direction}`;
}
