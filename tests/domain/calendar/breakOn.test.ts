import { expect, test } from 'vitest';
import { breakOn, breaksFrom } from '#domain/calendar/breakOn.ts';
import { schoolYear } from '#local/school/schoolYear.ts';

test('a day between the halves of a term is in half-term, one between terms in the holidays', () => {
  // Larkmoor's half-term is from 26 to 30 October 2026; autumn ends before Christmas.
  expect(
    ['2026-10-23', '2026-10-26', '2026-10-30', '2026-11-02', '2026-12-25'].map((date) => breakOn(date, schoolYear)),
  ).toEqual([undefined, 'half-term', 'half-term', undefined, 'the school holidays']);
});

test('the breaks to come have their days and the day on which school begins again', () => {
  expect(breaksFrom('2026-10-05', schoolYear)[0]).toEqual({
    first: '2026-10-24',
    last: '2026-11-01',
    name: 'half-term',
    next: '2026-11-02',
  });
  expect(breaksFrom('2026-11-02', schoolYear)[0]?.name).toBe('the school holidays');
});
