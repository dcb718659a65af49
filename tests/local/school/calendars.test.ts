import { describe, expect, test } from 'vitest';
import { inOrder } from '#domain/inOrder.ts';
import { schoolCalendarSchema } from '#domain/calendar/schoolCalendar.ts';
import { timetable } from '#local/school/calendars.ts';
import { oidOf, people } from '#local/school/people.ts';
import { schoolYear } from '#local/school/schoolYear.ts';

const week = (number: number, monday = '2026-10-05', friday = '2026-10-09') =>
  timetable(oidOf(number), { from: monday, to: friday });

describe('the school year', () => {
  test('is one that the app takes, with its terms in order and apart', () => {
    expect(schoolCalendarSchema.safeParse(schoolYear).error).toBeUndefined();
    const days = schoolYear.terms.flatMap(({ start, end }) => [start, end]);
    expect(days).toEqual(days.toSorted());
    expect(new Set(days).size).toBe(days.length);
  });

  test('training days and closures lie in term, on weekdays', () => {
    for (const day of [...schoolYear.insetDays, ...schoolYear.closures]) {
      expect(
        schoolYear.terms.some(({ start, end }) => start <= day && day <= end),
        day,
      ).toBe(true);
      expect([1, 2, 3, 4, 5]).toContain(new Date(`${day}T12:00:00Z`).getUTCDay());
    }
  });
});

describe('the timetable', () => {
  test('a teacher has twenty lessons, and PPA, breaks and lunch that do not take the time', () => {
    const events = week(12);
    expect(events.filter(({ subject }) => subject.startsWith('English '))).toHaveLength(20);
    expect(events.filter(({ subject }) => subject === 'PPA')).toHaveLength(3);
    expect(events.filter(({ showAs }) => showAs === 'free').map(({ subject }) => subject)).toEqual(
      expect.arrayContaining(['PPA', 'Break', 'Lunch']),
    );
  });

  test('nobody is in two places at once, all year', () => {
    const collisions = people.flatMap(({ oid, displayName }) => {
      const events = timetable(oid, { from: '2026-09-01', to: '2027-07-23' })
        .filter(({ isAllDay }) => !isAllDay)
        .toSorted((a, b) => inOrder(a.start, b.start));
      const clashing = events.filter((event, index) => event.end > (events[index + 1]?.start ?? event.end));
      return clashing.map(({ subject, start }) => `${displayName}: ${subject} ${start}`);
    });
    expect(collisions).toEqual([]);
  });

  test('a part-timer is away on Thursday and Friday', () => {
    const events = week(21).filter(({ start }) => start >= '2026-10-08');
    expect(events.map(({ showAs, isAllDay }) => ({ showAs, isAllDay }))).toEqual([
      { showAs: 'oof', isAllDay: true },
      { showAs: 'oof', isAllDay: true },
    ]);
  });

  test('half term, a bank holiday and a closure have nothing; a training day has the training', () => {
    expect(week(12, '2026-10-26', '2026-10-30')).toEqual([]);
    expect(week(12, '2027-05-03', '2027-05-03')).toEqual([]);
    expect(week(12, '2027-05-06', '2027-05-06')).toEqual([]);
    expect(week(12, '2026-11-02', '2026-11-02').map(({ subject }) => subject)).toEqual(['Training day (INSET)']);
  });

  test('is the same every time, and the same days in parts', () => {
    expect(week(5)).toEqual(week(5));
    expect([...week(5, '2026-10-05', '2026-10-06'), ...week(5, '2026-10-07', '2026-10-09')]).toEqual(week(5));
  });

  test('department meetings are held every other week', () => {
    const meetings = timetable(oidOf(12), { from: '2026-09-03', to: '2026-10-23' }).filter(
      ({ subject }) => subject === 'English meeting',
    );
    expect(meetings.map(({ start }) => start.slice(0, 10))).toEqual(['2026-09-16', '2026-09-30', '2026-10-14']);
  });

  test('a governor’s calendar holds nothing of the school’s', () => {
    expect(week(51)).toEqual([]);
  });
});
