import type { App } from '../app.ts';

export type RebuildPorts = Pick<App, 'clock' | 'participants' | 'send' | 'upkeep'>;

/** Makes again, in the background, whatever follows from the reviews: the index of what is due, and the lists. */
export async function startRebuild(app: RebuildPorts): Promise<void> {
  const ids = await app.participants.wholeSchool();
  const startedAt = app.clock.now().toString();
  await app.upkeep.note('rebuild', { startedAt, done: 0, total: ids.length, finishedAt: '' });
  await app.send('rebuildDue', { startedAt, after: '' });
}
