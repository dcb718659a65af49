import type { App } from '../app.ts';
import type { Upkeep } from '../storage/ownWork.ts';
import { TABLES, type TableName } from '../storage/tables.ts';

type Run = Upkeep['newestShape'];

const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** How many rows one message of the queue looks at, at the least; then the next message goes on. */
const BATCH = 100;

/**
 * Brings everything that is stored to the newest shape, in the background and while people work. One that was stopped
 * goes on from where it is; one that was finished begins anew.
 */
export async function startNewestShape(app: App): Promise<void> {
  const before = await app.trouble.upkeep('newestShape');
  const run = before?.finishedAt === '' ? before : beginning(app.clock.now().toString());
  if (run !== before) await app.trouble.noteUpkeep('newestShape', run);
  await app.send('newestShape', { startedAt: run.startedAt, turn: run.turn });
}

/**
 * Goes on, some rows at a time, table by table in the order of their keys. How far it is stands in storage before the
 * next message is sent: one that comes again, since whoever took it was stopped in between, only sends that message.
 */
export async function goOnWithNewestShape(
  app: App,
  { startedAt, turn }: { startedAt: string; turn: number },
): Promise<void> {
  const before = await app.trouble.upkeep('newestShape');
  if (before?.startedAt !== startedAt || before.finishedAt !== '') return;
  if (turn === before.turn - 1) return app.send('newestShape', { startedAt, turn: before.turn });
  if (turn !== before.turn) return;
  let run = before;
  while (run.finishedAt === '' && run.done - before.done < BATCH) run = await step(app, run);
  await app.trouble.noteUpkeep('newestShape', { ...run, turn: turn + 1, movedAt: app.clock.now().toString() });
  if (run.finishedAt === '') await app.send('newestShape', { startedAt, turn: turn + 1 });
}

/** One page of one table; past its last row the next table, and past the last table the end. */
async function step(app: App, run: Run): Promise<Run> {
  const { place, done, changed, unreadable } = run;
  const table = TABLE_NAMES[place.table];
  const now = app.clock.now().toString();
  if (table === undefined) return { ...run, finishedAt: now };
  const { outcomes, last } = await app.rows.bringUp({ ...place, table, now });
  if (!last) return { ...run, place: { table: place.table + 1, partitionKey: '', rowKey: '' } };
  const anew = outcomes.flatMap((each) => (typeof each === 'object' ? [each.derive] : []));
  for (const reviewId of new Set(anew)) await app.send('reviewChanged', { reviewId });
  const count = (what: (typeof outcomes)[number]) => outcomes.filter((each) => each === what).length;
  const failed = count('unreadable');
  return {
    ...run,
    place: { table: place.table, ...last },
    done: done + outcomes.length,
    changed: changed + count('changed') + anew.length,
    unreadable: failed === 0 ? unreadable : { ...unreadable, [table]: (unreadable[table] ?? 0) + failed },
  };
}

function beginning(now: string): Run {
  return {
    startedAt: now,
    movedAt: now,
    finishedAt: '',
    turn: 0,
    place: { table: 0, partitionKey: '', rowKey: '' },
    done: 0,
    changed: 0,
    unreadable: {},
  };
}
