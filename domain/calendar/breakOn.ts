import { remembered } from '../remembered.ts';
import type { SchoolCalendar } from './schoolCalendar.ts';
import { addDays } from './workingDays.ts';
import { termInWords } from './terms.ts';

/** A break that is still to come or goes on: its first and last day, its name, and the day on which school begins again. */
export type SchoolBreak = { first: string; last: string; name: string; next: string };

/** The breaks that have not ended by a day, in their order. */
export function breaksFrom(today: string, calendar: Pick<SchoolCalendar, 'terms'>): SchoolBreak[] {
  const terms = calendar.terms.toSorted((a, b) => (a.start < b.start ? -1 : 1));
  return terms.flatMap(({ start: next }, index) => {
    const before = terms[index - 1];
    if (!before || next <= today) return [];
    const first = addDays(before.end, 1);
    const name = breakOn(first, calendar);
    return name === undefined ? [] : [{ first, last: addDays(next, -1), name, next }];
  });
}

type TermDates = SchoolCalendar['terms'];

const known = new WeakMap<TermDates, ReturnType<typeof breaksIn>>();

/** The break in which a day falls, as people say it: "half-term" or "the school holidays"; undefined in term. */
export function breakOn(date: string, { terms }: Pick<SchoolCalendar, 'terms'>): string | undefined {
  const breaks = known.get(terms) ?? breaksIn(terms);
  known.set(terms, breaks);
  return breaks(date);
}

/** The breaks of a school's terms. Every deadline names those that it passes over, so a day is asked for many times. */
const breaksIn = (terms: TermDates) => remembered((date) => breakIn(date, terms));

function breakIn(date: string, terms: TermDates): string | undefined {
  if (terms.some(({ start, end }) => start <= date && date <= end)) return undefined;
  const before = terms.map(({ end }) => end).filter((end) => end < date);
  const after = terms.map(({ start }) => start).filter((start) => date < start);
  const [last] = before.toSorted().toReversed();
  const [next] = after.toSorted();
  if (last === undefined || next === undefined) return undefined;
  return termInWords(last, { terms }) === termInWords(next, { terms }) ? 'half-term' : 'the school holidays';
}
