import type { App } from '../app.ts';

/**
 * Finds the reviews that are due to be looked at and queues each. Reads only lines that are due. A line is taken away
 * after its message is queued: a crash in between queues it twice, which does no harm, and never not at all. What was
 * missed in an outage is found by the next sweep.
 */
export async function sweep(app: App): Promise<number> {
  const lines = await app.due.dueAt(app.clock.now().toString());
  for (const line of lines) {
    await app.send('reviewChanged', { reviewId: line.reviewId });
    await app.due.remove(line);
  }
  return lines.length;
}
