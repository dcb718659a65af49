import { dayInWords } from '#domain/calendar/inWords.ts';

/** "Tuesday 1 September 2026", always with the year; "a day to be chosen" while there is no date. */
export function dayAndYear(date: string, timeZone: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? dayInWords({ moment: date, timeZone, now: '' }) : 'a day to be chosen';
}
