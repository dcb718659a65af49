import { Temporal } from 'temporal-polyfill';

/** The first date with a month and day (`10-31`) that is not before another date. */
export function firstOnOrAfter(monthAndDay: string, from: string): string {
  const sameYear = `${from.slice(0, 4)}-${monthAndDay}`;
  return sameYear >= from ? sameYear : Temporal.PlainDate.from(sameYear).add({ years: 1 }).toString();
}

/** The first day of the month this many months after a date's own month. */
export function startOfMonth(date: string, months: number): string {
  return Temporal.PlainDate.from(date).with({ day: 1 }).add({ months }).toString();
}

/** The last day of the month this many months after a date's own month. */
export function endOfMonth(date: string, months: number): string {
  return Temporal.PlainDate.from(startOfMonth(date, months + 1))
    .subtract({ days: 1 })
    .toString();
}

/** The last day of a period that begins on a date and lasts this many months. 1 September, 12 months: 31 August. */
export function lastDayOf(start: string, months: number): string {
  return Temporal.PlainDate.from(start).add({ months }).subtract({ days: 1 }).toString();
}
