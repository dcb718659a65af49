import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { type Move, moveTarget } from '#local/api/moveTarget.ts';
import { schoolYear } from '#local/school/schoolYear.ts';

const cases: [string, string, Move, string][] = [
  ['an hour', '2026-10-05T08:00', 'hour', '2026-10-05T09:00'],
  ['a day keeps the time when the clocks go back', '2026-10-24T10:00', 'day', '2026-10-25T10:00'],
  ['a week', '2026-10-05T16:20', 'week', '2026-10-12T16:20'],
  ['Friday to Monday at eight', '2026-10-09T15:00', 'nextWorkingDay', '2026-10-12T08:00'],
  ['before work it is still tomorrow', '2026-10-05T06:00', 'nextWorkingDay', '2026-10-06T08:00'],
  ['over the half term to the INSET day', '2026-10-23T12:00', 'nextWorkingDay', '2026-11-02T08:00'],
];

test.each(cases)('%s', (_name, from, move, to) => {
  const now = Temporal.PlainDateTime.from(from).toZonedDateTime('Europe/London').toInstant();
  const target = moveTarget({ now, move, calendar: schoolYear }).toZonedDateTimeISO('Europe/London');
  expect(target.toPlainDateTime().toString({ smallestUnit: 'minute' })).toBe(to);
});
