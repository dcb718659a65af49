import { useEffect, useSyncExternalStore } from 'react';
import { Temporal } from 'temporal-polyfill';
import { ask } from './ask.ts';

export const TIME_ZONE = 'Europe/London';

/** The demonstration's clock: how far ahead of this machine's it is, and whether it is being moved. */
type DemonstrationClock = { ahead: number; moving: boolean };

let clock: DemonstrationClock | undefined;
const listeners = new Set<() => void>();
const tell = () => listeners.forEach((listener) => listener());

/** Takes what the server says about the clock. */
export function takeClock({ now, moving }: { now: string; moving: boolean }): void {
  clock = { ahead: Temporal.Instant.from(now).epochMilliseconds - Date.now(), moving };
  tell();
}

/** Moves the clock for everybody; resolves when everything that fell due has run. */
export async function moveClock(wish: { move: 'nextWorkingDay' | 'hour' | 'day' | 'week' } | { now: string }) {
  if (clock) clock = { ...clock, moving: true };
  tell();
  try {
    await ask('clock', { method: 'POST', body: wish });
  } finally {
    if (clock) clock = { ...clock, moving: false };
    tell();
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useIsMoving = () => useSyncExternalStore(subscribe, () => clock?.moving ?? false);

/** The time of the demonstration at the school, to the minute; undefined until the server has given it. */
export function useNow(): Temporal.PlainDateTime | undefined {
  const minute = useSyncExternalStore(subscribe, minuteNow);
  useEffect(() => {
    const ticking = setInterval(tell, 1000);
    return () => clearInterval(ticking);
  }, []);
  return minute === undefined ? undefined : Temporal.PlainDateTime.from(minute);
}

/** The day of the demonstration, `2026-10-05`. */
export function useToday(): string | undefined {
  return useSyncExternalStore(subscribe, () => minuteNow()?.slice(0, 10));
}

function minuteNow(): string | undefined {
  if (!clock) return undefined;
  return Temporal.Instant.fromEpochMilliseconds(Date.now() + clock.ahead)
    .toZonedDateTimeISO(TIME_ZONE)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}
