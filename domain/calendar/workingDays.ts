import { Temporal } from 'temporal-polyfill';
import { isBankHoliday } from './bankHolidays.ts';
import type { SchoolCalendar } from './schoolCalendar.ts';
import { type WorkingPattern, worksOnWeekday } from './workingPattern.ts';

/**
 * Whose working days are counted: the school's for a staff group and, for a part-timer, those in his or her own
 * pattern.
 */
export type WorkingDays = { calendar: SchoolCalendar; staffGroup: string; pattern: WorkingPattern };

/** No run of days without work is longer. A search that passes it was given a calendar with no work in it. */
const LONGEST_SEARCH = 400;

/**
 * Whether a day has work. Weekends, bank holidays and closures have none. School holidays have none unless the
 * staff group works through them. Days outside every known school year count as term.
 */
export function isWorkingDay(date: string, days: WorkingDays): boolean {
  const { calendar, staffGroup, pattern } = days;
  if (!worksOnWeekday(pattern, weekdayOf(date))) return false;
  if (isBankHoliday(date, calendar.region)) return false;
  if (calendar.closures.includes(date)) return false;
  if (calendar.insetDays.includes(date)) return true;
  if (calendar.worksInHolidays.includes(staffGroup)) return true;
  return !isSchoolHoliday(date, calendar);
}

function isSchoolHoliday(date: string, { terms }: SchoolCalendar): boolean {
  if (terms.some((term) => term.start <= date && date <= term.end)) return false;
  return terms.some((term) => term.end < date) && terms.some((term) => date < term.start);
}

type AddWorkingDaysArgs = { date: string; count: number; days: WorkingDays };

/**
 * The Nth working day after a date, or before it with a negative count. The date itself is never counted, so
 * `addWorkingDays('2026-10-05', 5)` is `'2026-10-12'`. A count of 0 gives the date back.
 */
export function addWorkingDays({ date, count, days }: AddWorkingDaysArgs): string {
  const step = count < 0 ? -1 : 1;
  let day = date;
  let left = Math.abs(count);
  let idle = 0;
  while (left > 0) {
    day = addDays(day, step);
    if (isWorkingDay(day, days)) {
      left -= 1;
      idle = 0;
    } else if ((idle += 1) > LONGEST_SEARCH) {
      throw new RangeError(`No working day within ${LONGEST_SEARCH} days of ${day}: check the school calendar.`);
    }
  }
  return day;
}

/** The number of working days after one date up to and including another; negative if the second is earlier. */
export function workingDaysBetween({ from, to, days }: { from: string; to: string; days: WorkingDays }): number {
  if (to < from) return -workingDaysBetween({ from: to, to: from, days });
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, days)) count += 1;
  return count;
}

/** The last working day on or before a date. */
export function workingDayOnOrBefore(date: string, days: WorkingDays): string {
  return isWorkingDay(date, days) ? date : addWorkingDays({ date, count: -1, days });
}

type LatestDayForNoticeArgs = { meetingDate: string; count: number; days: WorkingDays };

/**
 * The last day on which N working days' notice of a meeting can be given (X-04): the latest day whose Nth working day
 * is not after the meeting's. For a meeting on Monday 12 October 2026, five working days: Monday 5 October.
 */
export function latestDayForNotice({ meetingDate, count, days }: LatestDayForNoticeArgs): string {
  if (count === 0) return meetingDate;
  const last = workingDayOnOrBefore(meetingDate, days);
  return addDays(addWorkingDays({ date: last, count: 1 - count, days }), -1);
}

/** A date moved by calendar days. */
export function addDays(date: string, count: number): string {
  if (count === 1) return dayOf(date).next;
  if (count === -1) return dayOf(date).before;
  return Temporal.PlainDate.from(date).add({ days: count }).toString();
}

/** The weekday of a date: 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: string): number {
  return dayOf(date).weekday;
}

type Day = { weekday: number; before: string; next: string };

/** Days that were asked for, since going from day to day is more frequent than anything else. */
const known = new Map<string, Day>();

/** The number of days to remember, eleven years, before starting again. */
const MOST = 4_000;

/** A day with its weekday (1 is Monday, 7 is Sunday) and the days around it. */
function dayOf(date: string): Day {
  const found = known.get(date);
  if (found) return found;
  const day = Temporal.PlainDate.from(date);
  const made = {
    weekday: day.dayOfWeek,
    before: day.subtract({ days: 1 }).toString(),
    next: day.add({ days: 1 }).toString(),
  };
  if (known.size >= MOST) known.clear();
  known.set(date, made);
  return made;
}
