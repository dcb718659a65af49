import type { SchoolCalendar } from './schoolCalendar.ts';
import { termInWords } from './terms.ts';

/** The break in which a day falls, as people say it: "half-term" or "the school holidays"; undefined in term. */
export function breakOn(date: string, calendar: Pick<SchoolCalendar, 'terms'>): string | undefined {
  const { terms } = calendar;
  if (terms.some(({ start, end }) => start <= date && date <= end)) return undefined;
  const before = terms.map(({ end }) => end).filter((end) => end < date);
  const after = terms.map(({ start }) => start).filter((start) => date < start);
  const [last] = before.toSorted().toReversed();
  const [next] = after.toSorted();
  if (last === undefined || next === undefined) return undefined;
  return termInWords(last, calendar) === termInWords(next, calendar) ? 'half-term' : 'the school holidays';
}
