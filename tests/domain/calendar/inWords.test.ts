import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  dateInWords,
  distanceInWords,
  dueInWords,
  fieldsOf,
  minutesInWords,
  momentInWords,
  monthAndDayInWords,
  MONTHS,
  periodInWords,
  shortDateInWords,
  spanInWords,
  WEEKDAYS,
} from '#domain/calendar/inWords.ts';

const LONDON = 'Europe/London';

describe('dates and moments as people say them', () => {
  test('a date, with its year where it is not the reader’s own', () => {
    expect(dateInWords('2026-10-05')).toBe('Monday 5 October 2026');
    expect(dateInWords('2026-10-05', '2026-01-01')).toBe('Monday 5 October');
    expect(dateInWords('2027-01-01', '2026-12-31')).toBe('Friday 1 January 2027');
    expect(shortDateInWords('2026-09-01')).toBe('1 September 2026');
    expect(monthAndDayInWords('10-31')).toBe('31 October');
  });

  test('a moment is said in the time zone that is given, and a local time as it stands', () => {
    expect(momentInWords({ moment: '2026-10-12T14:30:00Z', timeZone: LONDON })).toBe('Monday 12 October 2026, 15:30');
    expect(momentInWords({ moment: '2026-10-12T14:30:00Z', timeZone: 'Pacific/Auckland' })).toBe(
      'Tuesday 13 October 2026, 03:30',
    );
    expect(momentInWords({ moment: '2026-10-12T14:30', timeZone: 'Pacific/Auckland' })).toBe(
      'Monday 12 October 2026, 14:30',
    );
    expect(
      momentInWords({ moment: Temporal.Instant.from('2026-12-31T23:59:59.999Z'), timeZone: LONDON, now: '2026-05-01' }),
    ).toBe('Thursday 31 December, 23:59');
    expect(
      momentInWords({ moment: '2026-10-12T00:00:00+01:00', timeZone: LONDON, now: '2026-10-05T09:00:00+01:00' }),
    ).toBe('Monday 12 October, 00:00');
  });

  test.each([
    [{ start: '2026-09-01', end: '2027-08-31' }, '1 September 2026 to 31 August 2027'],
    [{ start: '2026-01-01', end: '2026-12-31' }, '1 January to 31 December 2026'],
    [{ start: '2026-10-05', end: '2026-10-09' }, '5 to 9 October 2026'],
    [{ start: '2026-12-28', end: '2027-01-01' }, '28 December 2026 to 1 January 2027'],
  ])('a cycle or a week: %o', (period, words) => {
    expect(periodInWords(period)).toBe(words);
  });

  test('what is due by midnight is due on that day', () => {
    const now = '2026-10-05T09:00:00+01:00';
    expect(dueInWords({ due: '2026-10-12T23:59:59+01:00', timeZone: LONDON, now })).toBe('Monday 12 October');
    expect(dueInWords({ due: '2026-10-12T15:30:00+01:00', timeZone: LONDON, now })).toBe('Monday 12 October, 15:30');
  });

  test.each([
    ['2026-10-12T14:30:00Z', '2026-10-12', '15:30'],
    ['2026-10-12T23:05:00Z', '2026-10-13', '00:05'],
    ['2026-12-31T23:59:59Z', '2026-12-31', '23:59'],
    ['2027-01-04T09:00:00+00:00', '2027-01-04', '09:00'],
  ])('%s as the value of fields in London', (moment, date, time) => {
    expect(fieldsOf(moment, LONDON)).toEqual({ date, time });
  });
});

describe('lengths of time as people say them', () => {
  test.each([
    ['2026-10-05T09:20:00Z', 'less than an hour left'],
    ['2026-10-05T10:00:00Z', '1 hour left'],
    ['2026-10-08T08:30:00Z', '71 hours left'],
    ['2026-10-08T09:00:00Z', 'in 3 days'],
    ['2026-12-04T09:00:00Z', 'in 2 months'],
    ['2026-10-05T08:30:00Z', 'less than an hour overdue'],
    ['2026-10-04T10:00:00Z', '23 hours overdue'],
    ['2026-10-04T09:00:00Z', '1 day overdue'],
  ])('%s, on 5 October at nine', (due, words) => {
    expect(distanceInWords(due, '2026-10-05T09:00:00Z')).toBe(words);
  });

  test('a span is never said longer than it is', () => {
    expect([0.5, 1.9, 71.9, 72, 95].map(spanInWords)).toEqual([
      'less than an hour',
      '1 hour',
      '71 hours',
      '3 days',
      '3 days',
    ]);
    expect([1, 45, 60, 90, 150, 80].map(minutesInWords)).toEqual([
      '1 minute',
      '45 minutes',
      '1 hour',
      '1½ hours',
      '2½ hours',
      '1 hour 20 minutes',
    ]);
  });
});

test('nothing else puts dates into words, but the text that was signed before there were documents', () => {
  const root = join(import.meta.dirname, '..', '..', '..');
  const names = [...MONTHS, ...WEEKDAYS].filter((name) => name !== 'May');
  const others = globSync('{domain,bot,functions,tab,local}/**/*.{ts,tsx}', { cwd: root }).filter((file) => {
    const text = readFileSync(join(root, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    const listed = names.filter((name) => new RegExp(`['"]${name}['"]`).test(text));
    return /Intl\.DateTimeFormat|January,? February/.test(text) || listed.length > 2;
  });
  expect(others.toSorted()).toEqual(['domain/calendar/inWords.ts', 'domain/review/signed/textOfShape1.ts']);
});
