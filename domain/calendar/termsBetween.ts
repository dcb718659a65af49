import { Temporal } from 'temporal-polyfill';
import type { SchoolCalendar } from './schoolCalendar.ts';

/** The first and last day of a contract, both included. */
type Days = { start: string; end: string };

type TermsBetweenArgs = { days: Days; termsAYear: number; calendar: Pick<SchoolCalendar, 'terms'> };

/**
 * How many terms of the school's calendar lie between two days, both included. Of a term that is only partly between
 * them, the part counts. Undefined if the calendar has another number of terms in that school year, or does not reach
 * far enough. At Larkmoor, with six terms a year, from 1 September to 18 December 2026: 2.
 */
export function termsBetween({ days, termsAYear, calendar: { terms } }: TermsBetweenArgs): number | undefined {
  const theYears = terms.filter(({ start }) => schoolYearOf(start) === schoolYearOf(days.start));
  const isBeyond = terms.every(({ end }) => end < days.end);
  if (theYears.length !== termsAYear || isBeyond) return undefined;
  return terms.reduce((sum, term) => sum + lengthOf(sharedBy(term, days)) / lengthOf(term), 0);
}

/** The year in which the school year of a day begins, in August at the earliest. */
function schoolYearOf(date: string): number {
  const { year, month } = Temporal.PlainDate.from(date);
  return month >= 8 ? year : year - 1;
}

function sharedBy(a: Days, b: Days): Days {
  return { start: a.start > b.start ? a.start : b.start, end: a.end < b.end ? a.end : b.end };
}

function lengthOf({ start, end }: Days): number {
  return Math.max(0, Temporal.PlainDate.from(start).until(end).days + 1);
}
