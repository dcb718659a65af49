import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { becauseOf } from '#domain/policies/dueMoment.ts';
import { schoolYear } from '#local/school/schoolYear.ts';

const days = { calendar: schoolYear, staffGroup: 'teacher', pattern: 'MTWTF' };
const meeting = (text: string) => {
  const start = Temporal.ZonedDateTime.from(`${text}[Europe/London]`);
  return { name: 'meeting', start, end: start.add({ hours: 1 }) };
};

test('a count of working days names the days on which the school is closed meanwhile', () => {
  // 20, 21, 22, 23 October, half-term from 26 to 30 October, 2 November.
  const counted = meeting('2026-10-19T15:30');
  expect(becauseOf({ due: { amount: 5, unit: 'workingDays', direction: 'after' }, counted, days })).toBe(
    '5 working days after the meeting on Monday 19 October 2026, not counting half-term (26 to 30 October 2026)',
  );
});

test('so does notice before a meeting', () => {
  const counted = meeting('2026-11-04T15:30');
  expect(becauseOf({ due: { amount: 5, unit: 'workingDays', direction: 'before' }, counted, days })).toBe(
    '5 working days before the meeting on Wednesday 4 November 2026, not counting half-term (26 to 30 October 2026)',
  );
});

test('nothing is named where no such day lies between, or where other than working days are counted', () => {
  const early = meeting('2026-10-05T15:30');
  expect(becauseOf({ due: { amount: 5, unit: 'workingDays', direction: 'after' }, counted: early, days })).toBe(
    '5 working days after the meeting on Monday 5 October 2026',
  );
  const late = meeting('2026-10-19T15:30');
  expect(becauseOf({ due: { amount: 2, unit: 'weeks', direction: 'after' }, counted: late, days })).toBe(
    '2 weeks after the meeting on Monday 19 October 2026',
  );
});
