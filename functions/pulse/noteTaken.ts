import type { Temporal } from 'temporal-polyfill';
import type { App } from '../app.ts';

/** How often one process notes that a queue is taken from, at most. Seconds. */
const NOTED_EVERY = 60;

/**
 * Notes when a queue was last taken from, so that health tells a queue that is busy from one that nobody takes from. By
 * the machine's own clock, as storage counts how long messages wait.
 */
export function createTakenNotes({ pulse, machineClock }: Pick<App, 'pulse' | 'machineClock'>) {
  const noted = new Map<string, Temporal.Instant>();
  return async (queue: string): Promise<void> => {
    const now = machineClock.now();
    const last = noted.get(queue);
    if (last && last.until(now).total('seconds') < NOTED_EVERY) return;
    noted.set(queue, now);
    await pulse.took({ queue, at: now.toString() });
  };
}
