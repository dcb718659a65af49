import { RestError } from '@azure/core-rest-pipeline';
import type { HealthView } from '#domain/views/health.ts';
import { keysIn } from '#domain/typed.ts';
import { isBefore } from '#domain/calendar/moments.ts';
import type { App } from '../app.ts';
import { LATE_AFTER } from '../queues/queueLooks.ts';
import { QUEUES } from './queues.ts';
import { TIMERS, timerStates } from './timers.ts';

/** How long storage may take to answer here, in milliseconds; an alert that asks gives up after half a minute. */
const PATIENCE = 12_000;

/** What of the app is needed to tell how it is. */
export type HealthPorts = Pick<App, 'clock' | 'machineClock' | 'pulse' | 'queueLooks' | 'school' | 'settings'>;

/** Whether the app is well: it reaches its storage, every queue is taken from, and every timer runs. */
export async function healthOf(app: HealthPorts): Promise<HealthView> {
  const { version } = app.settings;
  const seen = await inTime(lookAt(app));
  if (!seen)
    return {
      status: 'notWell',
      version,
      storage: 'unreachable',
      setUp: null,
      queuesNotTaken: [],
      queuesLate: [],
      timersLate: [],
      timersFailing: [],
    };
  const { school, queues, states } = seen;
  const timers = keysIn(states);
  const queuesNotTaken = namesOf(queues, 'notTaken');
  const timersLate = timers.filter((name) => states[name].state === 'late');
  return {
    status: queuesNotTaken.length + timersLate.length === 0 ? 'ok' : 'notWell',
    version,
    storage: 'ok',
    setUp: school.school !== undefined || school.unreadable !== undefined,
    queuesNotTaken,
    queuesLate: namesOf(queues, 'late'),
    timersLate,
    timersFailing: timers.filter((name) => states[name].state === 'failing'),
  };
}

async function lookAt(app: HealthPorts) {
  const {
    clock,
    pulse,
    school,
    settings: { version },
  } = app;
  const [current, runs, queues] = await Promise.all([
    school.current(),
    pulse.runs(),
    Promise.all(Object.values(QUEUES).map(({ name }) => lookAtQueue(app, name))),
  ]);
  const now = clock.now();
  // Whoever looks for the first time expects each timer from then on.
  const unknown = keysIn(TIMERS).filter((name) => !runs.has(name));
  const expected = { at: now.toString(), outcome: 'expected', version } as const;
  await Promise.all(unknown.map((name) => pulse.expect({ name, run: expected })));
  return { school: current, queues, states: timerStates({ runs, now }) };
}

type QueueState = { name: string; state: 'ok' | 'late' | 'notTaken' };

/** A queue in which messages wait long is late while others are taken, and otherwise one that nobody takes from. */
async function lookAtQueue(
  { queueLooks, pulse, machineClock }: Pick<HealthPorts, 'queueLooks' | 'pulse' | 'machineClock'>,
  name: string,
): Promise<QueueState> {
  if (!(await queueLooks.isLate(name))) return { name, state: 'ok' };
  const lastTaken = await pulse.lastTaken(name);
  const longAgo = machineClock.now().subtract({ minutes: LATE_AFTER });
  return { name, state: lastTaken !== undefined && isBefore(longAgo, lastTaken) ? 'late' : 'notTaken' };
}

const namesOf = (queues: readonly QueueState[], state: QueueState['state']) =>
  queues.filter((each) => each.state === state).map(({ name }) => name);

/** What was asked; undefined where storage cannot be reached, or takes too long. */
async function inTime<Answer>(asked: Promise<Answer>): Promise<Answer | undefined> {
  const { promise: late, resolve: giveUp } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => giveUp(undefined), PATIENCE);
  try {
    return await Promise.race([asked, late]);
  } catch (error) {
    if (!isAboutStorage(error)) throw error;
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/** Whether storage did not answer as it should, or did not let the app in. */
function isAboutStorage(error: unknown): boolean {
  return (
    error instanceof RestError || (error instanceof Error && /Authentication|CredentialUnavailable/.test(error.name))
  );
}
