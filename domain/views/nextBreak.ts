import type { SchoolCalendar } from '../calendar/schoolCalendar.ts';
import { termInWords } from '../calendar/terms.ts';

/** The next time at which school stops: the last day before it, and whether it is half term. */
export type Break = { lastDay: string; kind: 'halfTerm' | 'endOfTerm' };

/** The next break after a date, from the school's term dates; null if the calendar knows of none. */
export function nextBreak(calendar: Pick<SchoolCalendar, 'terms'>, today: string): Break | null {
  const terms = calendar.terms.toSorted((a, b) => (a.end < b.end ? -1 : 1));
  const present = terms.find(({ end }) => today <= end);
  if (!present) return null;
  const next = terms.find(({ start }) => present.end < start);
  const isSameTerm = next !== undefined && termInWords(next.start, calendar) === termInWords(present.end, calendar);
  return { lastDay: present.end, kind: isSameTerm ? 'halfTerm' : 'endOfTerm' };
}
