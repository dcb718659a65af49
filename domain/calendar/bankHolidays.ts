import table from './bankHolidays.json' with { type: 'json' };
import type { SchoolCalendar } from './schoolCalendar.ts';

/**
 * Region and ISO date of every bank holiday, substitute days included, from 2000 to 2099. `npm run holidays` writes the
 * table: the package that it comes from brings every country and every time zone, too much to load at each start.
 */
const BANK_HOLIDAYS: ReadonlySet<string> = new Set(
  Object.entries(table).flatMap(([region, years]) =>
    Object.entries(years).flatMap(([year, days]) => days.split(' ').map((day) => `${region} ${year}-${day}`)),
  ),
);

/** Whether an ISO date is a bank holiday in a region. */
export function isBankHoliday(date: string, region: SchoolCalendar['region']): boolean {
  return BANK_HOLIDAYS.has(`${region} ${date}`);
}
