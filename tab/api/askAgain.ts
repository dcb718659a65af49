import { BEFOREHAND } from '#domain/views/beforehand.ts';
import type { TodayItem } from '#domain/views/today.ts';

/** How often what is on the screen is refreshed, since others act too. Milliseconds. */
const POLL = 20_000;

/**
 * Milliseconds after which what is on the screen is asked for again: at the next of the moments at which it changes by
 * itself, and soon in any case. The server's clock counts: `now` is when it answered.
 */
export function askAgainAfter(now = '', moments: readonly string[] = []): number {
  const ahead = moments.map((moment) => Date.parse(moment) - Date.parse(now)).filter((wait) => wait >= 0);
  return Math.min(POLL, ...ahead.map((wait) => wait + 1));
}

/** The ISO moments at which what fits a meeting or a visit of today changes by itself. */
export function turnsOf({ start, end }: Pick<TodayItem, 'start' | 'end'>): string[] {
  return [new Date(Date.parse(start) - BEFOREHAND * 60_000).toISOString(), start, end];
}
