import { Temporal } from 'temporal-polyfill';
import type { MovableClock } from './clock.ts';
import type { Host } from './host/host.ts';

/**
 * Between moves the timers run in real time; they are checked once a minute. Where the clock was moved since the last
 * check, whoever moved it has run what fell due: running it again, beside a clock that jumps, would go wrong. Answers
 * how to stop.
 */
export function runTimersInRealTime({
  clock,
  host,
}: {
  clock: MovableClock;
  host: Pick<Host, 'runTimers'>;
}): () => void {
  const read = () => ({ now: clock.now(), ahead: clock.now().since(Temporal.Now.instant()).total('seconds') });
  let last = read();
  const timer = setInterval(() => {
    const next = read();
    if (Math.abs(next.ahead - last.ahead) < 1) void host.runTimers(last.now, next.now);
    last = next;
  }, 60_000);
  return () => clearInterval(timer);
}
