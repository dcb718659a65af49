import { describe, expect, test } from 'vitest';
import { fieldsOf } from '#tab/words/dates.ts';

describe('a moment as the value of date and time fields', () => {
  test.each([
    ['2026-10-12T14:30:00Z', '2026-10-12', '15:30'],
    ['2026-10-12T23:05:00Z', '2026-10-13', '00:05'],
    ['2026-12-31T23:59:59Z', '2026-12-31', '23:59'],
    ['2027-01-04T09:00:00+00:00', '2027-01-04', '09:00'],
  ])('%s in London', (moment, date, time) => {
    expect(fieldsOf(moment, 'Europe/London')).toEqual({ date, time });
  });
});
