import type { App } from '../app.ts';
import { reconcile, type ReconcilePorts } from '../reconcile/reconcile.ts';
import type { Upkeep } from '../storage/upkeepStore.ts';
import { TABLES } from '../storage/tables.ts';
import { keysIn } from '#domain/typed.ts';

type Run = Upkeep['newestShape'];

const TABLE_NAMES = keysIn(TABLES);

/** The rows beside a review's record in its table: who looked at it, what was carried out, when something is due. */
export const BESIDE_REVIEWS = 'BesideReviews';

/** The least number of rows that one queue message looks at; then the next message continues. */
const BATCH = 100;

/**
 * Brings all stored data to the newest shape, in the background and while people work. A run that was stopped goes on
 * from where it is; a run that was finished begins anew. Earlier messages then do nothing, so that only one chain of
 * messages runs, however often this is called.
 */
export async function startNewestShape(app: Pick<App, 'clock' | 'send' | 'upkeep'>): Promise<void> {
  for (;;) {
    const held = await app.upkeep.held('newestShape');
    const now = app.clock.now().toString();
    const before = held.state?.finishedAt === '' ? held.state : undefined;
    const run = before ? { ...before, movedAt: now, stoppedAt: '', turn: before.turn + 2 } : beginning(now);
    if (!(await app.upkeep.keep({ name: 'newestShape', state: run, held }))) continue;
    return app.send('newestShape', { startedAt: run.startedAt, turn: run.turn });
  }
}

/** Stops the run where it is, after the page that is being looked at. */
export async function stopNewestShape(app: Pick<App, 'clock' | 'upkeep'>): Promise<void> {
  for (;;) {
    const held = await app.upkeep.held('newestShape');
    if (!held.state || held.state.finishedAt !== '' || held.state.stoppedAt !== '') return;
    const stopped = { ...held.state, stoppedAt: app.clock.now().toString() };
    if (await app.upkeep.keep({ name: 'newestShape', state: stopped, held })) return;
  }
}

/**
 * Continues, some rows at a time, table by table in the order of their keys. Progress is stored before the next message
 * is sent. So a message that comes again, because its taker was stopped in between, only sends that next message.
 */
export async function goOnWithNewestShape(
  app: ReconcilePorts & Pick<App, 'rows' | 'upkeep'>,
  { startedAt, turn }: { startedAt: string; turn: number },
): Promise<void> {
  const { state: before } = await app.upkeep.held('newestShape');
  if (before?.startedAt !== startedAt || before.finishedAt !== '' || before.stoppedAt !== '') return;
  if (turn === before.turn - 1) return app.send('newestShape', { startedAt, turn: before.turn });
  if (turn !== before.turn) return;
  let run = before;
  while (run.finishedAt === '' && run.done - before.done < BATCH) run = await step(app, run);
  const kept = await keepProgress({ app, run: { ...run, turn: turn + 1, movedAt: app.clock.now().toString() }, turn });
  if (kept?.finishedAt === '' && kept.stoppedAt === '') await app.send('newestShape', { startedAt, turn: turn + 1 });
}

/**
 * Keeps nothing where somebody else has the turn by now. If somebody stopped the run in the meantime, it stays stopped.
 */
async function keepProgress({
  app,
  run,
  turn,
}: {
  app: Pick<App, 'upkeep'>;
  run: Run;
  turn: number;
}): Promise<Run | undefined> {
  for (;;) {
    const held = await app.upkeep.held('newestShape');
    if (held.state?.startedAt !== run.startedAt || held.state.turn !== turn) return undefined;
    const stoppedAt = run.finishedAt === '' ? held.state.stoppedAt : '';
    if (await app.upkeep.keep({ name: 'newestShape', state: { ...run, stoppedAt }, held }))
      return { ...run, stoppedAt };
  }
}

/** One page of one table; past its last row the next table, and past the last table the end. */
async function step(app: ReconcilePorts & Pick<App, 'rows'>, run: Run): Promise<Run> {
  const { place, done, changed, unreadable } = run;
  const table = TABLE_NAMES[place.table];
  const now = app.clock.now().toString();
  if (table === undefined) return { ...run, finishedAt: now };
  const { outcomes, last } = await app.rows.bringUp({ ...place, table, now });
  if (!last) return { ...run, place: { table: place.table + 1, partitionKey: '', rowKey: '' } };
  const anew = outcomes.flatMap((each) => (typeof each === 'object' ? [each.derive] : []));
  for (const reviewId of new Set(anew)) {
    // Here and now: another process would remember the rows that were taken away as there.
    app.participants.forget(reviewId);
    await reconcile(app, reviewId);
  }
  const count = (what: (typeof outcomes)[number]) => outcomes.filter((each) => each === what).length;
  // The review as a whole is counted apart from the rows beside its record.
  const failed = { [table === 'Reviews' ? BESIDE_REVIEWS : table]: count('unreadable') };
  if (table === 'Reviews') failed[table] = count('reviewNotAsWritten');
  return {
    ...run,
    place: { table: place.table, ...last },
    done: done + outcomes.length,
    changed: changed + count('changed') + anew.length,
    unreadable: added(unreadable, failed),
  };
}

function added(before: Run['unreadable'], more: Run['unreadable']): Run['unreadable'] {
  const found = Object.entries(more).filter(([, count]) => count > 0);
  return { ...before, ...Object.fromEntries(found.map(([what, count]) => [what, (before[what] ?? 0) + count])) };
}

function beginning(now: string): Run {
  return {
    startedAt: now,
    movedAt: now,
    finishedAt: '',
    stoppedAt: '',
    turn: 0,
    place: { table: 0, partitionKey: '', rowKey: '' },
    done: 0,
    changed: 0,
    unreadable: {},
  };
}
