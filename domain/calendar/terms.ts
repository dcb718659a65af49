import type { SchoolCalendar } from './schoolCalendar.ts';
import { inOrder } from '../inOrder.ts';
import { firstOnOrAfter } from './fixedDates.ts';
import { sentence } from '../sentence.ts';

const SEASONS = ['autumn', 'spring', 'summer'] as const;

export type Season = (typeof SEASONS)[number];

/** The ends of terms if the calendar does not say: the end of December, March and July. */
const WITHOUT_DATES: Record<Season, string> = { autumn: '12-31', spring: '03-31', summer: '07-31' };

/**
 * Terms by the month in which they (or their halves) begin: autumn from August, spring from January, summer from April.
 */
function seasonOf(start: string): Season {
  const month = Number(start.slice(5, 7));
  if (month >= 8) return 'autumn';
  return month <= 3 ? 'spring' : 'summer';
}

type TermAfter = { season: Season; from: string; calendar: Pick<SchoolCalendar, 'terms'> };

/**
 * The last day of a term: the first such day on or after a date, from the school's own term dates. If the calendar does
 * not reach that far, it is the end of December, March or July. Spring term 2027 at Larkmoor, from 1 September 2026:
 * `'2027-03-25'`.
 */
export function endOfTerm({ season, from, calendar: { terms } }: TermAfter): string {
  const fallback = firstOnOrAfter(WITHOUT_DATES[season], from);
  const halves = terms.filter(
    (term) => seasonOf(term.start) === season && term.end.slice(0, 4) === fallback.slice(0, 4),
  );
  const end = halves
    .map((term) => term.end)
    .toSorted()
    .at(-1);
  if (end === undefined) return fallback;
  return end >= from
    ? end
    : endOfTerm({ season, from: `${Number(fallback.slice(0, 4)) + 1}-01-01`, calendar: { terms } });
}

/** The beginnings of terms if the calendar does not say: September, January and mid-April. */
const BEGINS_WITHOUT_DATES: Record<Season, string> = { autumn: '09-01', spring: '01-01', summer: '04-15' };

/**
 * The first day of the term whose end comes first on or after a date. Summer term 2026 at Larkmoor, from 1 January:
 * `'2026-04-13'`.
 */
export function startOfTerm({ season, from, calendar }: TermAfter): string {
  const year = endOfTerm({ season, from, calendar }).slice(0, 4);
  const halves = calendar.terms.filter((term) => seasonOf(term.start) === season && term.end.slice(0, 4) === year);
  return halves.map((term) => term.start).toSorted()[0] ?? `${year}-${BEGINS_WITHOUT_DATES[season]}`;
}

/** The term that includes a day, or else the next one: "Autumn term 2026" for 2 October 2026. */
export function termInWords(date: string, calendar: Pick<SchoolCalendar, 'terms'>): string {
  const ends = SEASONS.map((season) => ({ season, end: endOfTerm({ season, from: date, calendar }) }));
  const [first] = ends.toSorted((a, b) => inOrder(a.end, b.end));
  return first ? `${sentence(first.season)} term ${first.end.slice(0, 4)}` : '';
}

/**
 * The last day of the term that includes a date, or in the holidays of the next term. From 5 October 2026 at Larkmoor:
 * the autumn term's.
 */
export function presentTermEnd(date: string, calendar: Pick<SchoolCalendar, 'terms'>): string {
  const ends = (['autumn', 'spring', 'summer'] as const).map((season) => endOfTerm({ season, from: date, calendar }));
  return ends.reduce((a, b) => (a < b ? a : b));
}
