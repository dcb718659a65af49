import { Temporal } from 'temporal-polyfill';
import type { MovableClock } from './clock.ts';
import type { Host } from './host/host.ts';
import { schoolYear } from './school/schoolYear.ts';

/**
 * The times of a working day at which the clock stops on its way: after the night, when messages begin, and a few times
 * until they end. What falls due in between comes that much late. Nights and weekends are one step each; more stops
 * would make a move of weeks slow.
 */
const STOPS = ['07:00', '08:00', '12:00', '16:00', '18:15'].map((time) => Temporal.PlainTime.from(time));

/**
 * Moves the clock forward to a moment in steps. Work under way is finished first; at each step, the timers that fell
 * due run and what they queued is processed. A move back only sets the clock.
 */
export async function moveClock(
  { clock, host }: { clock: MovableClock; host: Host },
  to: Temporal.Instant,
): Promise<void> {
  let at = clock.now();
  if (Temporal.Instant.compare(at, to) >= 0) {
    clock.set(to);
    return;
  }
  while (Temporal.Instant.compare(at, to) < 0) {
    const next = earlier(nextStep(at), to);
    await host.drainQueues();
    clock.set(next);
    const ran = await host.runTimers(at, next);
    if (ran.length > 0) await host.drainQueues();
    at = next;
  }
}

function nextStep(at: Temporal.Instant): Temporal.Instant {
  const local = at.toZonedDateTimeISO(schoolYear.timeZone);
  const time = local.toPlainTime();
  const [first, ...later] = STOPS;
  const isWorkingDay = local.dayOfWeek <= 5;
  const stop = [first, ...(isWorkingDay ? later : [])].find(
    (each) => each && Temporal.PlainTime.compare(time, each) < 0,
  );
  return (stop ? local.withPlainTime(stop) : local.add({ days: 1 }).withPlainTime(first)).toInstant();
}

function earlier(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) < 0 ? a : b;
}
