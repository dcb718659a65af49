import { describe, expect, test } from 'vitest';
import { deadlineInWords } from '#domain/calendar/deadlineInWords.ts';

const timeZone = 'Europe/London';

/** Monday 5 October 2026, 09:00. The days are counted by hand in the school calendar of that autumn. */
const now = '2026-10-05T09:00:00+01:00';

describe('X-04: a deadline is a day and a distance in working days', () => {
  test.each([
    ['2026-10-09T23:59:59+01:00', 4, 'Friday 9 October', 'in 4 working days'],
    ['2026-10-12T23:59:59+01:00', 5, 'Monday 12 October', 'in 5 working days'],
    ['2026-10-05T23:59:59+01:00', 0, 'Monday 5 October', 'today'],
    ['2026-10-06T23:59:59+01:00', 1, 'Tuesday 6 October', 'tomorrow'],
    ['2026-11-02T23:59:59Z', 15, 'Monday 2 November', 'in 15 working days'],
    ['2026-11-09T23:59:59Z', 20, 'Monday 9 November', 'in 20 working days'],
    ['2026-11-10T23:59:59Z', 21, 'Tuesday 10 November', ''],
    ['2027-01-15T23:59:59Z', undefined, 'Friday 15 January', ''],
    ['2027-09-03T23:59:59+01:00', undefined, 'Friday 3 September 2027', ''],
  ])('%s', (due, workingDays, day, distance) => {
    expect(deadlineInWords({ due, now, timeZone, workingDays })).toEqual({ day, distance });
  });

  test.each([
    ['2026-10-05T16:00:00+01:00', 0, 'Monday 5 October', 'today by 16:00'],
    ['2026-10-06T14:40:00+01:00', 1, 'Tuesday 6 October', 'tomorrow by 14:40'],
    ['2026-10-08T16:00:00+01:00', 3, 'Thursday 8 October, 16:00', 'in 3 working days'],
    ['2026-10-05T08:30:00+01:00', 0, 'Monday 5 October, 08:30', 'late'],
  ])('where the policy counts hours, the moment is said: %s', (due, workingDays, day, distance) => {
    expect(deadlineInWords({ due, now, timeZone, workingDays })).toEqual({ day, distance });
  });

  test.each([
    ['2026-09-30T23:59:59+01:00', -3, 'Wednesday 30 September', '3 working days late'],
    ['2026-10-02T23:59:59+01:00', -1, 'Friday 2 October', 'one working day late'],
    ['2026-08-28T23:59:59+01:00', -24, 'Friday 28 August 2026', 'late'],
  ])('late: %s', (due, workingDays, day, distance) => {
    expect(deadlineInWords({ due, now, timeZone, workingDays })).toEqual({ day, distance });
  });
});

describe('a deadline on a day the school is closed', () => {
  const sunday = { due: '2026-10-18T23:59:59+01:00', lastWorkingDay: '2026-10-16', timeZone };

  test.each([
    ['2026-10-05T09:00:00+01:00', 9, 'Friday 16 October', 'in 9 working days'],
    ['2026-10-15T09:00:00+01:00', 1, 'Friday 16 October', 'tomorrow'],
    ['2026-10-16T17:00:00+01:00', 0, 'Friday 16 October', 'today'],
  ])('is the last working day before it: on %s', (at, workingDays, day, distance) => {
    expect(deadlineInWords({ ...sunday, now: at, workingDays })).toEqual({ day, distance });
  });

  test.each([
    ['2026-10-17T12:00:00+01:00', 0, ''],
    ['2026-10-18T23:30:00+01:00', 0, ''],
    ['2026-10-19T00:00:00+01:00', 0, 'late'],
    ['2026-10-20T09:00:00+01:00', -2, '2 working days late'],
  ])('nobody is late before the closed day has ended, and the day stays: on %s', (at, workingDays, distance) => {
    expect(deadlineInWords({ ...sunday, now: at, workingDays })).toEqual({ day: 'Friday 16 October', distance });
  });

  test('the days are those of the school’s time zone', () => {
    const late = { due: '2026-10-06T23:59:59+13:00', timeZone: 'Pacific/Auckland', workingDays: 0 };
    expect(deadlineInWords({ ...late, now: '2026-10-05T20:00:00Z' }).distance).toBe('today');
  });
});
