import { RestError } from '@azure/core-rest-pipeline';
import type { HealthView } from '#domain/views/health.ts';
import { keysIn } from '#domain/typed.ts';
import type { App } from '../app.ts';
import { QUEUES } from './queues.ts';
import { TIMERS, timerStates } from './timers.ts';

/** How long storage may take to answer here, in milliseconds; an alert that asks gives up after half a minute. */
const PATIENCE = 12_000;

/** What of the app is needed to tell how it is. */
export type HealthPorts = Pick<App, 'clock' | 'pulse' | 'queueLooks' | 'school' | 'settings'>;

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
      timersLate: [],
      timersFailing: [],
    };
  const { school, queuesNotTaken, states } = seen;
  const timers = keysIn(states);
  const timersLate = timers.filter((name) => states[name].state === 'late');
  return {
    status: queuesNotTaken.length + timersLate.length === 0 ? 'ok' : 'notWell',
    version,
    storage: 'ok',
    setUp: school.school !== undefined || school.unreadable !== undefined,
    queuesNotTaken,
    timersLate,
    timersFailing: timers.filter((name) => states[name].state === 'failing'),
  };
}

async function lookAt({ clock, pulse, queueLooks, school, settings: { version } }: HealthPorts) {
  const names = Object.values(QUEUES).map(({ name }) => name);
  const [current, runs, untaken] = await Promise.all([
    school.current(),
    pulse.runs(),
    Promise.all(names.map((name) => queueLooks.isUntaken(name))),
  ]);
  const now = clock.now();
  // Whoever looks for the first time expects each timer from then on.
  const unknown = keysIn(TIMERS).filter((name) => !runs.has(name));
  const expected = { at: now.toString(), outcome: 'expected', version } as const;
  await Promise.all(unknown.map((name) => pulse.expect({ name, run: expected })));
  const queuesNotTaken = names.filter((_, index) => untaken[index]);
  return { school: current, queuesNotTaken, states: timerStates({ runs, now }) };
}

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
