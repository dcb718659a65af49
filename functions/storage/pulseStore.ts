import { odata } from '@azure/data-tables';
import { z } from 'zod';
import { rowKind } from './shape.ts';
import { findRow, type Tables } from './tables.ts';
import { createRow, putRow } from './writes.ts';

const timerRunSchema = z.strictObject({
  /** The last end of a run, or since when the first one has been expected. */
  at: z.iso.datetime(),
  outcome: z.enum(['expected', 'done', 'failed']),
  version: z.string(),
});

export const TIMER_RUN = rowKind({
  table: 'Trouble',
  name: 'timerRun',
  isOf: ({ partitionKey }) => partitionKey === 'timer',
  holds: timerRunSchema,
});

export const QUEUE_TAKEN = rowKind({
  table: 'Trouble',
  name: 'queueTaken',
  isOf: ({ partitionKey }) => partitionKey === 'queue',
  holds: z.strictObject({ at: z.iso.datetime() }),
});

/** The end of a timer's last run: when (ISO instant), how, and by which version of the app. */
export type TimerRun = z.infer<typeof timerRunSchema>;

/** When each timer last ran, and when each queue was last taken from: a row for each. */
export function createPulseStore(tables: Tables) {
  type NoteArgs = { name: string; run: TimerRun };

  /** Notes that a timer's run has ended. */
  async function ran({ name, run }: NoteArgs): Promise<void> {
    await putRow(await tables('Trouble'), rowOf({ name, run }));
  }

  /** Notes since when a timer is expected that has never run; does nothing where it is known. */
  async function expect({ name, run }: NoteArgs): Promise<void> {
    await createRow(await tables('Trouble'), rowOf({ name, run }));
  }

  const rowOf = ({ name, run }: NoteArgs) => TIMER_RUN.write({ partitionKey: 'timer', rowKey: name }, run);

  /** The last run of each timer, by its name. A row that cannot be read counts as none. */
  async function runs(): Promise<Map<string, TimerRun>> {
    const found = new Map<string, TimerRun>();
    const filter = odata`PartitionKey eq 'timer'`;
    for await (const row of (await tables('Trouble')).listEntities({ queryOptions: { filter } })) {
      const run = TIMER_RUN.readOrPassOver(row);
      if (run) found.set(row.rowKey ?? '', run);
    }
    return found;
  }

  /** Notes that a message was taken from a queue. */
  async function took({ queue, at }: { queue: string; at: string }): Promise<void> {
    await putRow(await tables('Trouble'), QUEUE_TAKEN.write({ partitionKey: 'queue', rowKey: queue }, { at }));
  }

  /** When a queue was last taken from (ISO instant); undefined where it never was. */
  async function lastTaken(queue: string): Promise<string | undefined> {
    const row = await findRow({ table: await tables('Trouble'), partition: 'queue', row: queue });
    return row && QUEUE_TAKEN.readOrPassOver(row)?.at;
  }

  return { ran, expect, runs, took, lastTaken };
}
