import Holidays from 'date-holidays';
import type { SchoolCalendar } from './schoolCalendar.ts';

const REGIONS: Record<SchoolCalendar['region'], string> = {
  'england-and-wales': 'ENG',
  scotland: 'SCT',
  'northern-ireland': 'NIR',
};

/**
 * Days proclaimed for one year that the list of holidays does not have yet: the day after Scotland's first match of
 * 2026.
 */
const PROCLAIMED: Partial<Record<SchoolCalendar['region'], readonly string[]>> = { scotland: ['2026-06-15'] };

const known = new Map<string, ReadonlySet<string>>();

/** The number of years to remember before starting again. */
const MOST = 200;

/** The bank holidays of one year in one region as ISO dates, substitute days included. */
export function bankHolidays(region: SchoolCalendar['region'], year: number): ReadonlySet<string> {
  const key = `${region} ${year}`;
  const found = known.get(key);
  if (found) return found;
  const days = new Holidays('GB', REGIONS[region])
    .getHolidays(year)
    .filter((holiday) => holiday.type === 'public' || holiday.type === 'bank')
    .map((holiday) => holiday.date.slice(0, 10));
  const proclaimed = (PROCLAIMED[region] ?? []).filter((date) => date.startsWith(`${year}-`));
  const set: ReadonlySet<string> = new Set([...days, ...proclaimed]);
  if (known.size >= MOST) known.clear();
  known.set(key, set);
  return set;
}
