import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createMovableClock } from '#local/clock.ts';
import { runTimersInRealTime } from '#local/realTime.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the timers run each minute of real time, and not over a stretch by which the clock was moved', () => {
  const clock = createMovableClock({ initial: Temporal.Instant.from('2026-10-05T07:00Z') });
  const ran: string[] = [];
  const host = {
    runTimers: async (from: Temporal.Instant, to: Temporal.Instant) => {
      ran.push(`${from.toString()} ${to.toString()}`);
      return [];
    },
  };
  const stop = runTimersInRealTime({ clock, host });
  vi.advanceTimersByTime(60_000);
  expect(ran).toEqual(['2026-10-05T07:00:00Z 2026-10-05T07:01:00Z']);
  for (const moved of ['2026-11-02T12:00Z', '2026-01-12T08:00Z']) {
    clock.set(Temporal.Instant.from(moved));
    vi.advanceTimersByTime(60_000);
    expect(ran).toHaveLength(1);
  }
  vi.advanceTimersByTime(60_000);
  expect(ran.slice(1)).toEqual(['2026-01-12T08:01:00Z 2026-01-12T08:02:00Z']);
  stop();
  vi.advanceTimersByTime(120_000);
  expect(ran).toHaveLength(2);
});
