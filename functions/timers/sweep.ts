import { Temporal } from 'temporal-polyfill';
import type { App } from '../app.ts';
import type { DueLine } from '../storage/dueStore.ts';
import { note } from '../telemetry/note.ts';

/** Minutes after which a review that was queued and never looked at comes up again. */
const COMES_UP_AGAIN = 15;

/** How many lines are handled at a time. */
const AT_ONCE = 20;

/**
 * Finds the reviews that are due to be looked at and queues each. Reads only lines that are due. A line is moved ahead
 * before its message is queued, and only the work itself puts it where it belongs, so whatever is lost in between comes
 * up again. If two sweeps run at once, one of them moves the line. The next sweep finds what was missed in an outage. A
 * line that fails does not stop the others.
 */
export async function sweep(app: Pick<App, 'clock' | 'due' | 'send'>): Promise<number> {
  const now = app.clock.now();
  const lines = await app.due.dueAt(now.toString());
  note('fairview.sweep.lateness', { seconds: Math.max(0, ...lines.map(({ at }) => secondsLate(at, now))) });
  const failed: unknown[] = [];
  for (let at = 0; at < lines.length; at += AT_ONCE) {
    const seenTo = await Promise.allSettled(lines.slice(at, at + AT_ONCE).map((line) => seeTo({ app, line, now })));
    failed.push(...seenTo.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : [])));
  }
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} of ${lines.length} reviews that are due.`);
  return lines.length;
}

type SeeToArgs = { app: Pick<App, 'due' | 'send'>; line: DueLine & { etag: string }; now: Temporal.Instant };

async function seeTo({ app, line, now }: SeeToArgs): Promise<void> {
  const again = now.add({ minutes: COMES_UP_AGAIN }).toString();
  if (await app.due.moveAhead(line, again)) await app.send('reviewChanged', { reviewId: line.reviewId });
}

/** For how long something has been due, in seconds. */
const secondsLate = (at: string, now: Temporal.Instant) => Temporal.Instant.from(at).until(now).total('seconds');
