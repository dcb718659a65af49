import { Temporal } from 'temporal-polyfill';
import { isBefore } from '#domain/calendar/moments.ts';
import { keysIn } from '#domain/typed.ts';
import type { App } from '../app.ts';
import { OLD_QUEUES } from '../queues/oldQueues.ts';
import { QUEUES } from '../queues/queues.ts';
import type { Watch } from '../storage/pulseStore.ts';
import { TIMERS } from './timers.ts';

/** The queues in storage that somebody has to take from, those for messages that were given up included. */
export const WATCHED: readonly string[] = Object.values({ ...QUEUES, ...OLD_QUEUES }).flatMap(({ name }) => [
  name,
  `${name}-poison`,
]);

/** A message that has stood first in its queue for this long is taken by nobody. Minutes. */
const UNTAKEN_AFTER = 10;

/**
 * Looks at the first message of every queue and notes since when it has been the first. The same message at the same try
 * shows that nobody takes it; how long ago it was put in does not, since some messages are put in for later.
 */
export async function lookAtQueues(app: Pick<App, 'clock' | 'pulse' | 'queueLooks'>): Promise<void> {
  const at = app.clock.now().toString();
  const before = await app.pulse.watch();
  const heads: Watch['heads'] = {};
  for (const queue of WATCHED) {
    const message = await app.queueLooks.head(queue);
    const known = before?.heads[queue];
    if (message !== undefined) heads[queue] = known?.message === message ? known : { message, since: at };
  }
  const expected = Object.fromEntries(keysIn(TIMERS).map((name) => [name, before?.expected[name] ?? at]));
  await app.pulse.saw({ at, heads, expected });
}

/** The queues from which nobody takes, as the last look says. */
export function untakenQueues(watch: Watch | undefined): string[] {
  if (!watch) return [];
  const { at, heads } = watch;
  const longAgo = Temporal.Instant.from(at).subtract({ minutes: UNTAKEN_AFTER });
  return keysIn(heads).filter((queue) => {
    const since = heads[queue]?.since;
    return since !== undefined && !isBefore(longAgo, since);
  });
}
