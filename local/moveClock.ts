import { Temporal } from 'temporal-polyfill';
import type { MovableClock } from './clock.ts';
import type { Host } from './host/host.ts';
import { schoolYear } from './school/schoolYear.ts';

/** The part of a day in which messages are sent, with a margin; nights and weekends are one step each. */
const DAY_BEGINS = Temporal.PlainTime.from('07:00');
const DAY_ENDS = Temporal.PlainTime.from('18:15');
/** What falls due comes at most this much late. Shorter steps make a move of weeks slow. */
const STEP = { hours: 1 };

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
  if (Temporal.PlainTime.compare(time, DAY_BEGINS) < 0) return local.withPlainTime(DAY_BEGINS).toInstant();
  const isDay = local.dayOfWeek <= 5 && Temporal.PlainTime.compare(time, DAY_ENDS) < 0;
  return isDay ? at.add(STEP) : local.add({ days: 1 }).withPlainTime(DAY_BEGINS).toInstant();
}

function earlier(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) < 0 ? a : b;
}
