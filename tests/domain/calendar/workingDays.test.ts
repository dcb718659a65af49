import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { deadline, type Offset } from '#domain/calendar/deadline.ts';
import type { SchoolCalendar } from '#domain/calendar/schoolCalendar.ts';
import { endOfTerm, startOfTerm, termInWords } from '#domain/calendar/terms.ts';
import { isoWithOffset } from '#domain/calendar/moments.ts';
import {
  addWorkingDays,
  isWorkingDay,
  latestDayForNotice,
  type WorkingDays,
  workingDaysBetween,
} from '#domain/calendar/workingDays.ts';
import { schoolYear } from '#local/school/schoolYear.ts';

const teacher = { calendar: schoolYear, staffGroup: 'teacher', pattern: 'MTWTF' };
const weekdaysOnly: WorkingDays = { ...teacher, calendar: { ...schoolYear, terms: [], closures: [], insetDays: [] } };
const partTimer = { ...weekdaysOnly, pattern: 'MTW--' };

const moment = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/London');
const due = (event: string, offset: Offset, days = weekdaysOnly) =>
  isoWithOffset(deadline({ event: moment(event), offset, days }));
const after = (amount: number, unit: Offset['unit']): Offset => ({ amount, unit, direction: 'after' });

describe('X-04 working days', () => {
  test.each([
    ['an ordinary week', '2026-10-05T15:30', '2026-10-12T23:59:59+01:00'],
    ['over the end of summer time', '2026-10-21T15:30', '2026-10-28T23:59:59+00:00'],
    ['over the start of summer time', '2027-03-22T10:00', '2027-03-31T23:59:59+01:00'],
    ['Maundy Thursday 2026, over Easter', '2026-04-02T15:30', '2026-04-13T23:59:59+01:00'],
    ['before Christmas and the substitute day', '2026-12-22T15:30', '2026-12-31T23:59:59+00:00'],
    ['over 29 February', '2028-02-25T15:30', '2028-03-03T23:59:59+00:00'],
    ['an event at the weekend', '2026-10-03T10:00', '2026-10-09T23:59:59+01:00'],
  ])('five working days after, %s', (_name, event, expected) => {
    expect(due(event, after(5, 'workingDays'))).toBe(expected);
  });

  test('school holidays have no work for teachers: half-term is skipped', () => {
    expect(due('2026-10-21T15:30', after(5, 'workingDays'), teacher)).toBe('2026-11-04T23:59:59+00:00');
  });

  test('a part-timer’s deadline counts only his or her own days', () => {
    expect(due('2026-10-05T15:30', after(5, 'workingDays'), partTimer)).toBe('2026-10-14T23:59:59+01:00');
  });

  test('clock hours stay clock hours over both changes of the clock', () => {
    expect(due('2026-10-24T10:00', after(48, 'clockHours'))).toBe('2026-10-26T09:00:00+00:00');
    expect(due('2027-03-27T10:00', after(48, 'clockHours'))).toBe('2027-03-29T11:00:00+01:00');
  });

  test('weeks end with their day; from date and time only where the clause says so', () => {
    expect(due('2027-01-13T14:00', after(2, 'weeks'))).toBe('2027-01-27T23:59:59+00:00');
    expect(due('2026-10-20T10:00', { amount: 1, unit: 'weeks', direction: 'before', toTheMinute: true })).toBe(
      '2026-10-13T10:00:00+01:00',
    );
  });

  test('years end on the same date, 29 February on the 28th', () => {
    expect(due('2028-02-29T09:00', after(1, 'years'))).toBe('2029-02-28T23:59:59+00:00');
  });

  test('notice on Monday 5 October of five working days allows a meeting from Monday 12 October', () => {
    expect(addWorkingDays({ date: '2026-10-05', count: 5, days: weekdaysOnly })).toBe('2026-10-12');
    expect(latestDayForNotice({ meetingDate: '2026-10-12', count: 5, days: weekdaysOnly })).toBe('2026-10-05');
    expect(due('2026-10-12T15:30', { amount: 5, unit: 'workingDays', direction: 'before' })).toBe(
      '2026-10-05T23:59:59+01:00',
    );
  });

  test('bank holidays of the nations, as proclaimed: jubilees, a coronation, a funeral, substitute days', () => {
    const free = (date: string, region: SchoolCalendar['region'] = 'england-and-wales') =>
      !isWorkingDay(date, { ...weekdaysOnly, calendar: { ...weekdaysOnly.calendar, region } });
    for (const date of [
      '2020-05-08',
      '2022-06-02',
      '2022-06-03',
      '2022-09-19',
      '2023-05-08',
      '2026-12-28',
      '2027-12-27',
      '2027-12-28',
    ])
      expect([date, free(date)]).toEqual([date, true]);
    for (const date of ['2020-05-04', '2022-05-30', '2026-06-15']) expect([date, free(date)]).toEqual([date, false]);
    expect([free('2026-11-30', 'scotland'), free('2026-06-15', 'scotland'), free('2026-04-06', 'scotland')]).toEqual([
      true,
      true,
      false,
    ]);
    expect([free('2026-03-17', 'northern-ireland'), free('2026-07-13', 'northern-ireland')]).toEqual([true, true]);
  });

  test('terms end and begin as the school’s dates say; without dates, with December, March and July', () => {
    expect(endOfTerm({ season: 'spring', from: '2026-09-01', calendar: schoolYear })).toBe('2027-03-25');
    expect(endOfTerm({ season: 'summer', from: '2026-07-23', calendar: schoolYear })).toBe('2027-07-21');
    expect(startOfTerm({ season: 'summer', from: '2026-01-01', calendar: schoolYear })).toBe('2026-04-13');
    expect(endOfTerm({ season: 'autumn', from: '2026-09-01', calendar: { terms: [] } })).toBe('2026-12-31');
    expect(endOfTerm({ season: 'spring', from: '2028-04-01', calendar: { terms: [] } })).toBe('2029-03-31');
    expect(termInWords('2026-10-02', schoolYear)).toBe('Autumn term 2026');
    expect(termInWords('2027-03-01', { terms: [] })).toBe('Spring term 2027');
  });

  test('a calendar without any work is told, not searched for ever', () => {
    expect(() => addWorkingDays({ date: '2026-10-05', count: 1, days: { ...weekdaysOnly, pattern: '-----' } })).toThrow(
      RangeError,
    );
  });
});

const date = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((each) => each.toISOString().slice(0, 10));
const count = fc.integer({ min: 1, max: 60 });
const days = fc.constantFrom(teacher, weekdaysOnly, partTimer);

describe('X-04 properties, 2020 to 2035', () => {
  test('adding always lands on a working day', () => {
    fc.assert(
      fc.property(date, count, days, (from, amount, whose) => {
        expect(isWorkingDay(addWorkingDays({ date: from, count: amount, days: whose }), whose)).toBe(true);
      }),
    );
  });

  test('adding n and then m is adding n and m together', () => {
    fc.assert(
      fc.property(date, count, count, days, (from, n, m, whose) => {
        expect(
          addWorkingDays({ date: addWorkingDays({ date: from, count: n, days: whose }), count: m, days: whose }),
        ).toBe(addWorkingDays({ date: from, count: n + m, days: whose }));
      }),
    );
  });

  test('a later day never has an earlier deadline', () => {
    fc.assert(
      fc.property(date, date, count, days, (a, b, amount, whose) => {
        const [earlier, later] = [a, b].toSorted();
        expect(
          addWorkingDays({ date: earlier ?? a, count: amount, days: whose }) <=
            addWorkingDays({ date: later ?? b, count: amount, days: whose }),
        ).toBe(true);
      }),
    );
  });

  test('taking away inverts adding, and the days between are as many as were added', () => {
    fc.assert(
      fc.property(date, count, days, (from, amount, whose) => {
        const start = addWorkingDays({ date: from, count: 1, days: whose });
        const end = addWorkingDays({ date: start, count: amount, days: whose });
        expect(addWorkingDays({ date: end, count: -amount, days: whose })).toBe(start);
        expect(workingDaysBetween({ from: start, to: end, days: whose })).toBe(amount);
      }),
    );
  });

  test('the latest day for notice is the last one from which the notice suffices', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 15 }), days, (meeting, amount, whose) => {
        const latest = latestDayForNotice({ meetingDate: meeting, count: amount, days: whose });
        const next = Temporal.PlainDate.from(latest).add({ days: 1 }).toString();
        expect(addWorkingDays({ date: latest, count: amount, days: whose }) <= meeting).toBe(true);
        expect(addWorkingDays({ date: next, count: amount, days: whose }) > meeting).toBe(true);
      }),
    );
  });
});
