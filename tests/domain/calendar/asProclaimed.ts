import Holidays from 'date-holidays';
import { keysIn } from '#domain/typed.ts';
import type { SchoolCalendar } from '#domain/calendar/schoolCalendar.ts';

type Region = SchoolCalendar['region'];

const REGIONS: Record<Region, string> = {
  'england-and-wales': 'ENG',
  scotland: 'SCT',
  'northern-ireland': 'NIR',
};

/**
 * Days proclaimed for one year that the list of holidays does not have yet: the day after Scotland's first match of
 * 2026.
 */
const PROCLAIMED: Partial<Record<Region, readonly string[]>> = { scotland: ['2026-06-15'] };

/** The years in which somebody may be reviewed. */
const YEARS = Array.from({ length: 100 }, (_, index) => 2000 + index);

/** The table of bank holidays as it has to be by `date-holidays`: by region and year, each day as month and day. */
export function tableOfBankHolidays(): Record<Region, Record<string, string>> {
  const table = keysIn(REGIONS).map((region) => [
    region,
    Object.fromEntries(YEARS.map((year) => [year, daysOf(region, year).join(' ')])),
  ]);
  return Object.fromEntries(table) as Record<Region, Record<string, string>>;
}

function daysOf(region: Region, year: number): string[] {
  const days = new Holidays('GB', REGIONS[region])
    .getHolidays(year)
    .filter(({ type }) => type === 'public' || type === 'bank')
    .map(({ date }) => date.slice(0, 10));
  return [...new Set([...days, ...(PROCLAIMED[region] ?? [])])]
    .filter((date) => date.startsWith(`${year}-`))
    .map((date) => date.slice(5))
    .toSorted();
}
