/** A meeting that needs a time: what is free, as local starts such as `2026-10-12T09:00`. */
export type Wanting = { key: string; minutes: number; times: readonly string[] };

/** A time that is taken: local start and length. */
export type Taken = { key: string; start: string; minutes: number };

/**
 * A first time for each meeting, so that none overlaps another: whoever has the fewest comes first, and each gets the
 * earliest that is left. Those without any get none.
 */
export function propose(wanting: readonly Wanting[], taken: readonly Taken[]): Taken[] {
  const found: Taken[] = [];
  for (const { key, minutes, times } of wanting.toSorted((a, b) => a.times.length - b.times.length)) {
    const start = times.find((each) => ![...taken, ...found].some((other) => overlap({ start: each, minutes }, other)));
    if (start !== undefined) found.push({ key, start, minutes });
  }
  return found;
}

/** The keys of all meetings that overlap another one: the reviewer cannot hold both. */
export function overlapping(taken: readonly Taken[]): ReadonlySet<string> {
  return new Set(
    taken.filter((one) => taken.some((other) => other.key !== one.key && overlap(one, other))).map(({ key }) => key),
  );
}

type Span = Pick<Taken, 'start' | 'minutes'>;

function overlap(a: Span, b: Span): boolean {
  return startOf(a) < startOf(b) + b.minutes && startOf(b) < startOf(a) + a.minutes;
}

/** Local times are compared as they stand on the clock; no meeting lasts through the night. */
const startOf = ({ start }: Pick<Taken, 'start'>) => Date.parse(`${start}Z`) / 60_000;

/** The Monday of a date's week. */
export function mondayOf(date: string): string {
  return daysLater(date, -((new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7));
}

/** A date so many days later, or earlier. */
export function daysLater(date: string, days: number): string {
  const day = new Date(`${date}T00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
