import Holidays from 'date-holidays';
import type { SchoolCalendar } from './schoolCalendar.ts';

const REGIONS: Record<SchoolCalendar['region'], string> = {
  'england-and-wales': 'ENG',
  scotland: 'SCT',
  'northern-ireland': 'NIR',
};

const known = new Map<string, ReadonlySet<string>>();

/** The bank holidays of one year in one region as ISO dates, substitute days included. */
export function bankHolidays(region: SchoolCalendar['region'], year: number): ReadonlySet<string> {
  const key = `${region} ${year}`;
  const found = known.get(key);
  if (found) return found;
  const days = new Holidays('GB', REGIONS[region])
    .getHolidays(year)
    .filter((holiday) => holiday.type === 'public' || holiday.type === 'bank')
    .map((holiday) => holiday.date.slice(0, 10));
  const set: ReadonlySet<string> = new Set(days);
  known.set(key, set);
  return set;
}
