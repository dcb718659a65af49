import { describe, expect, test } from 'vitest';
import table from '#domain/calendar/bankHolidays.json' with { type: 'json' };
import { isBankHoliday } from '#domain/calendar/bankHolidays.ts';
import { tableOfBankHolidays } from './asProclaimed.ts';

describe('X-04 the table of bank holidays', () => {
  test('is as date-holidays has it; if not, npm run holidays writes it', () => {
    expect(table).toEqual(tableOfBankHolidays());
  });

  test.each([
    ['england-and-wales', '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'],
    ['scotland', '01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26'],
    ['northern-ireland', '01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26'],
  ] as const)('%s, 2025: each bank holiday, counted by hand', (region, days) => {
    for (const day of days.split(' ')) expect([day, isBankHoliday(`2025-${day}`, region)]).toEqual([day, true]);
  });

  test('a day in one nation is none in another, and a year outside the table has none', () => {
    expect(isBankHoliday('2025-04-21', 'scotland')).toBe(false);
    expect(isBankHoliday('2025-12-01', 'england-and-wales')).toBe(false);
    expect(isBankHoliday('2100-12-25', 'scotland')).toBe(false);
  });
});
