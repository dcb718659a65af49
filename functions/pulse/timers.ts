import { Temporal } from 'temporal-polyfill';
import { isBefore } from '#domain/calendar/moments.ts';
import { keysIn } from '#domain/typed.ts';
import type { TimerRun } from '../storage/pulseStore.ts';

/**
 * Every timer of the app: its schedule (six fields, UTC), the longest time in minutes from one moment of the schedule to
 * the next, and what it does, in words for an administrator.
 */
export const TIMERS = {
  sweep: { schedule: '0 */5 * * * *', every: 5, does: 'Looking for reviews in which something is due' },
  sweepConcerns: { schedule: '30 */5 * * * *', every: 5, does: 'Telling of concerns raised in confidence' },
  sweepBatches: { schedule: '45 */5 * * * *', every: 5, does: 'Going on with work over several reviews' },
  sweepPolicies: { schedule: '0 5 * * * *', every: 60, does: 'Reminding of what is due about policies' },
  sweepRecordsDue: { schedule: '0 10 * * * *', every: 60, does: 'Telling of records whose time is up' },
  tellNotReached: {
    schedule: '0 40 * * * *',
    every: 60,
    does: 'Telling administrators of messages that reached nobody',
  },
  renewSubscriptions: { schedule: '0 15 */6 * * *', every: 360, does: 'Renewing the subscriptions to calendars' },
  sweepRecords: { schedule: '0 30 2 * * *', every: 1440, does: 'Destroying records whose time is up' },
  checkDueIndex: { schedule: '0 45 2 * * *', every: 1440, does: 'Comparing the reviews with the index of what is due' },
  sweepFiles: { schedule: '0 20 3 * * *', every: 1440, does: 'Removing files that belong to nothing' },
} as const;

export type TimerName = keyof typeof TIMERS;

/** How long after its time a timer may end before it counts as late. Minutes: a busy night takes a while. */
const ALLOWANCE = 15;

/** How a timer is doing, and when its last run ended (ISO instant); null where it has never run. */
export type TimerState = { state: 'ok' | 'late' | 'failing' | 'notYet'; endedAt: string | null };

type TimerStatesArgs = { runs: ReadonlyMap<string, TimerRun>; now: Temporal.Instant };

/**
 * How each timer is doing. Late: its time came and it has not ended since; one that has never run is late once it has
 * been expected for longer than its schedule allows. Failing: it runs, and its last run failed.
 */
export function timerStates({ runs, now }: TimerStatesArgs): Record<TimerName, TimerState> {
  const stateOf = (name: TimerName): TimerState => {
    const run = runs.get(name);
    if (!run) return { state: 'notYet', endedAt: null };
    const endedAt = run.outcome === 'expected' ? null : run.at;
    const latest = Temporal.Instant.from(run.at).add({ minutes: TIMERS[name].every + ALLOWANCE });
    if (isBefore(latest, now)) return { state: 'late', endedAt };
    if (endedAt === null) return { state: 'notYet', endedAt };
    return { state: run.outcome === 'failed' ? 'failing' : 'ok', endedAt };
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The same names.
  return Object.fromEntries(keysIn(TIMERS).map((name) => [name, stateOf(name)])) as Record<TimerName, TimerState>;
}
