import { odata } from '@azure/data-tables';
import { z } from 'zod';
import { rowKind } from './shape.ts';
import { findRow, type Tables } from './tables.ts';
import { putRow } from './writes.ts';

const instant = z.iso.datetime();

/** The last end of a timer's run; `doneAt` is the last one that did not fail, empty where there was none. */
const timerRunSchema = z.strictObject({
  endedAt: instant,
  doneAt: z.union([z.literal(''), instant]),
  outcome: z.enum(['done', 'failed']),
  version: z.string(),
});

export const TIMER_RUN = rowKind({
  table: 'Trouble',
  name: 'timerRun',
  isOf: ({ partitionKey }) => partitionKey === 'timer',
  holds: timerRunSchema,
});

const watchSchema = z.strictObject({
  at: instant,
  /** The first message of each queue that has one, and since when it has been the first. */
  heads: z.record(z.string(), z.strictObject({ message: z.string(), since: instant })),
  /** Since when each timer has been expected to run. */
  expected: z.record(z.string(), instant),
});

export const WATCH = rowKind({
  table: 'Trouble',
  name: 'watch',
  isOf: ({ partitionKey }) => partitionKey === 'watch',
  holds: z.strictObject({ json: watchSchema }),
});

/** The end of a timer's run: whether it failed, when it ended (ISO instant), and by which version of the app. */
export type TimerRun = z.infer<typeof timerRunSchema>;

/** What was seen of queues and timers at the last look. */
export type Watch = z.infer<typeof watchSchema>;

export type PulseStore = ReturnType<typeof createPulseStore>;

/** When each timer last ran, and what was seen of the queues: a row for each timer, and one for the last look. */
export function createPulseStore(tables: Tables) {
  type RanArgs = { name: string; run: Omit<TimerRun, 'doneAt'> };

  /** Notes that a timer's run has ended. */
  async function ran({ name, run }: RanArgs): Promise<void> {
    const table = await tables('Trouble');
    const before = await findRow({ table, partition: 'timer', row: name });
    const doneAt = run.outcome === 'done' ? run.endedAt : ((before && TIMER_RUN.readOrPassOver(before)?.doneAt) ?? '');
    await putRow(table, TIMER_RUN.write({ partitionKey: 'timer', rowKey: name }, { ...run, doneAt }));
  }

  /** The last run of each timer that has ever run, by its name. A row that cannot be read counts as none. */
  async function runs(): Promise<Map<string, TimerRun>> {
    const found = new Map<string, TimerRun>();
    const filter = odata`PartitionKey eq 'timer'`;
    for await (const row of (await tables('Trouble')).listEntities({ queryOptions: { filter } })) {
      const run = TIMER_RUN.readOrPassOver(row);
      if (run) found.set(row.rowKey ?? '', run);
    }
    return found;
  }

  /** What was seen at the last look; undefined where nobody has looked yet. */
  async function watch(): Promise<Watch | undefined> {
    const row = await findRow({ table: await tables('Trouble'), partition: 'watch', row: 'last' });
    return row && WATCH.readOrPassOver(row)?.json;
  }

  async function saw(watched: Watch): Promise<void> {
    await putRow(await tables('Trouble'), WATCH.write({ partitionKey: 'watch', rowKey: 'last' }, { json: watched }));
  }

  return { ran, runs, watch, saw };
}
