import { describe, expect, test } from 'vitest';
import type { CalendarEvent } from '#local/tenant/calendarEvent.ts';
import { allDayOn, clockTime, mondayOf, movedTo, timedOn } from '#local/window/calendar/week.ts';

const event = (start: string, end: string, isAllDay = false) =>
  ({
    start: { dateTime: `${start}:00.0000000`, timeZone: 'Europe/London' },
    end: { dateTime: `${end}:00.0000000`, timeZone: 'Europe/London' },
    isAllDay,
  }) as CalendarEvent;

describe('a week', () => {
  test.each([
    ['2026-10-05', '2026-10-05'],
    ['2026-10-11', '2026-10-05'],
    ['2027-01-01', '2026-12-28'],
  ])('%s belongs to the week of Monday %s', (date, monday) => {
    expect(mondayOf(date)).toBe(monday);
  });
});

describe('events on a day', () => {
  test('an event is cut at midnight', () => {
    const [evening] = timedOn([event('2026-10-05T22:00', '2026-10-06T01:30')], '2026-10-05');
    expect([evening?.from, evening?.to]).toEqual([22 * 60, 24 * 60]);
    const [morning] = timedOn([event('2026-10-05T22:00', '2026-10-06T01:30')], '2026-10-06');
    expect([morning?.from, morning?.to]).toEqual([0, 90]);
  });

  test('a very short one is drawn so that it can be read', () => {
    const [briefing] = timedOn([event('2026-10-05T08:30', '2026-10-05T08:35')], '2026-10-05');
    expect([briefing?.from, briefing?.to]).toEqual([510, 530]);
  });

  test('all-day events stand apart, to the day before their end', () => {
    const training = event('2026-10-05T00:00', '2026-10-07T00:00', true);
    expect(timedOn([training], '2026-10-05')).toEqual([]);
    expect(
      ['2026-10-04', '2026-10-05', '2026-10-06', '2026-10-07'].map((day) => allDayOn([training], day).length),
    ).toEqual([0, 1, 1, 0]);
  });
});

test('a moved event is as long as it was, over the night when the clocks go back too', () => {
  expect(movedTo(event('2026-10-23T15:30', '2026-10-23T16:45'), '2026-10-26T09:00')).toEqual({
    start: '2026-10-26T09:00',
    end: '2026-10-26T10:15',
  });
});

test('minutes are shown as a clock does', () => {
  expect([0, 545, 1439].map(clockTime)).toEqual(['00:00', '09:05', '23:59']);
});
