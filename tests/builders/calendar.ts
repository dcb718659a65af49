import type { SchoolCalendar } from '#domain/calendar/schoolCalendar.ts';

/**
 * River School's years, in England: terms with half-term holidays, no training days, and nobody who works in the
 * holidays.
 */
export const riverYear: SchoolCalendar = {
  timeZone: 'Europe/London',
  region: 'england-and-wales',
  terms: [
    { name: 'Autumn term 2026, first half', start: '2026-09-01', end: '2026-10-23' },
    { name: 'Autumn term 2026, second half', start: '2026-11-02', end: '2026-12-18' },
    { name: 'Spring term 2027, first half', start: '2027-01-04', end: '2027-02-12' },
    { name: 'Spring term 2027, second half', start: '2027-02-22', end: '2027-03-25' },
    { name: 'Summer term 2027, first half', start: '2027-04-12', end: '2027-05-28' },
    { name: 'Summer term 2027, second half', start: '2027-06-07', end: '2027-07-21' },
    { name: 'Autumn term 2027, first half', start: '2027-09-01', end: '2027-10-22' },
    { name: 'Autumn term 2027, second half', start: '2027-11-01', end: '2027-12-17' },
    { name: 'Spring term 2028, first half', start: '2028-01-04', end: '2028-02-11' },
    { name: 'Spring term 2028, second half', start: '2028-02-21', end: '2028-03-31' },
    { name: 'Summer term 2028, first half', start: '2028-04-18', end: '2028-05-26' },
    { name: 'Summer term 2028, second half', start: '2028-06-05', end: '2028-07-21' },
  ],
  closures: [],
  insetDays: [],
  worksInHolidays: [],
  schoolDay: { start: '08:30', end: '16:30' },
  workingHours: { start: '08:00', end: '17:00' },
};
