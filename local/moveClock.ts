import type { Temporal } from 'temporal-polyfill';
import type { MovableClock } from './clock.ts';
import type { Host } from './host/host.ts';

/** A move of up to two weeks goes in quarter hours, a longer one in hours, so that timers fall where they would have. */
const FINE_STEPS_UP_TO = { hours: 24 * 14 };

/**
 * Moves the clock on to a moment, in steps: at each the timers that fell due run, and what they queued is worked off.
 * A move back only sets the clock.
 */
export async function moveClock(
  { clock, host }: { clock: MovableClock; host: Host },
  to: Temporal.Instant,
): Promise<void> {
  const from = clock.now();
  const forward = from.until(to).total('minutes') > 0;
  if (!forward) {
    clock.set(to);
    return;
  }
  const minutes = from.until(to).total('hours') <= FINE_STEPS_UP_TO.hours ? 15 : 60;
  let at = from;
  while (at.until(to).total('minutes') > 0) {
    const next = earlier(at.add({ minutes }), to);
    clock.set(next);
    const ran = await host.runTimers(at, next);
    if (ran.length > 0) await host.drainQueues();
    at = next;
  }
}

function earlier(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return a.epochMilliseconds < b.epochMilliseconds ? a : b;
}
