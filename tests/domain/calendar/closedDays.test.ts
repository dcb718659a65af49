import { expect, test } from 'vitest';
import { closedDays } from '#domain/calendar/closedDays.ts';
import { schoolYear } from '#local/school/schoolYear.ts';

const days = { calendar: schoolYear, staffGroup: 'teacher', pattern: 'MTWTF' };

test('weekdays without work are named by what they are', () => {
  // Half-term is from 26 to 30 October 2026; Monday 3 May 2027 is the bank holiday of early May.
  expect(closedDays({ after: '2026-10-19', to: '2026-11-09', days })).toEqual(['half-term (26 to 30 October 2026)']);
  expect(closedDays({ after: '2027-04-29', to: '2027-05-05', days })).toEqual([
    'the bank holiday on Monday 3 May 2027',
  ]);
  expect(closedDays({ after: '2026-10-05', to: '2026-10-12', days })).toEqual([]);
});

test('only the part that was passed over counts, and bank holidays within the holidays are part of them', () => {
  expect(closedDays({ after: '2026-12-23', to: '2027-01-05', days })).toEqual([
    'the school holidays (24 December 2026 to 1 January 2027)',
  ]);
});

test('days on which the school closes in term stand each for itself', () => {
  const closed = { ...schoolYear, closures: ['2026-11-10', '2026-11-12', '2026-11-13'] };
  expect(closedDays({ after: '2026-11-09', to: '2026-11-20', days: { ...days, calendar: closed } })).toEqual([
    'the closure on Tuesday 10 November 2026',
    'the closure (12 to 13 November 2026)',
  ]);
});

test('who works through the holidays misses only the bank holidays, and a part-timer only days of their own', () => {
  const through = { ...days, calendar: { ...schoolYear, worksInHolidays: ['office'] }, staffGroup: 'office' };
  expect(closedDays({ after: '2026-10-19', to: '2026-11-09', days: through })).toEqual([]);
  expect(closedDays({ after: '2027-04-29', to: '2027-05-05', days: { ...days, pattern: '-TWTF' } })).toEqual([]);
});
