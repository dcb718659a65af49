import { odata } from '@azure/data-tables';
import { z } from 'zod';
import { rowKind } from './shape.ts';
import { findRow, type Tables } from './tables.ts';
import { orPassOverLater, UnreadableRow } from './unreadable.ts';
import { deleteRow, putRow, replaceRow, writeTogether } from './writes.ts';

/** A sample of statements drawn among several reviews: who asked, when (ISO instant), and what the seed chose. */
const drawSchema = z.strictObject({
  kind: z.literal('draw'),
  id: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
  seed: z.string(),
  reviewIds: z.array(z.string()),
  chosen: z.array(z.string()),
  size: z.int().nonnegative(),
  outOf: z.int().nonnegative(),
});

export type Draw = z.infer<typeof drawSchema>;

/** The launch of a cycle; the launch itself says what it does for whom. */
const launchBatchSchema = z.strictObject({
  kind: z.literal('launch'),
  id: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
});

/** What became of one command of several. The words of a refusal are kept as they were said. */
const stepOutcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done') }),
  z.strictObject({ kind: z.literal('refused'), message: z.string(), clause: z.string().nullable() }),
]);

export type StepOutcome = z.infer<typeof stepOutcomeSchema>;

/** What one person asked for in several reviews at once: a command for each. */
const togetherSchema = z.strictObject({
  kind: z.literal('together'),
  id: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
  /** The hash of what was asked for, which knows it again once the commands are gone. */
  asked: z.string(),
  steps: z.array(
    z.strictObject({
      reviewId: z.string(),
      commandId: z.string(),
      /** Null once it is carried out: what it said belongs to the review alone. */
      command: z.looseObject({ type: z.string() }).nullable(),
      outcome: stepOutcomeSchema.nullable(),
    }),
  ),
});

export type Together = z.infer<typeof togetherSchema>;

const batchSchema = z.discriminatedUnion('kind', [drawSchema, launchBatchSchema, togetherSchema]);

export type Batch = z.infer<typeof batchSchema>;

/** A batch, and whether all of it has been carried out. */
export type StoredBatch = Batch & { done: boolean };

const PARTITION = 'batches';

export const BATCH = rowKind({
  table: 'Batches',
  name: 'batch',
  isOf: ({ partitionKey, rowKey }) => partitionKey === PARTITION && rowKey.startsWith('batch-'),
  before: [z.strictObject({ done: z.boolean(), json: z.discriminatedUnion('kind', [drawSchema, launchBatchSchema]) })],
  holds: z.strictObject({ done: z.boolean(), json: batchSchema }),
});

/** Which batch is in hand in a lane. */
export const OPEN_LANE = rowKind({
  table: 'Batches',
  name: 'openLane',
  isOf: ({ partitionKey, rowKey }) => partitionKey === PARTITION && rowKey.startsWith('open-'),
  holds: z.strictObject({ batchId: z.string() }),
});

/**
 * Work over several reviews at once, kept before any of it is done, so that a repeat, or whoever continues after a
 * crash, does exactly the same. A batch is open until it is finished; one lane has one open batch at a time.
 */
export function createBatchStore(tables: Tables) {
  async function find(id: string): Promise<StoredBatch | undefined> {
    const { partitionKey, rowKey } = batchKeys(id);
    const row = await findRow({ table: await tables('Batches'), partition: partitionKey, row: rowKey });
    return row && fromRow(BATCH.read(row));
  }

  /**
   * Keeps a batch. Answers the batch to continue with, which is another one where that is in hand in the same lane or
   * has this id.
   */
  async function begin(batch: Batch, lane: string): Promise<StoredBatch> {
    const table = await tables('Batches');
    for (;;) {
      const known = (await find(batch.id)) ?? (await openIn(lane));
      if (known) return known;
      // The batch comes last, since it is compared where the answer is no: a lane alone does not tell two batches with
      // one id apart.
      const isKept = await writeTogether(table, [
        ['create', OPEN_LANE.write(laneKeys(lane), { batchId: batch.id })],
        ['create', rowOf(batch, false)],
      ]);
      if (isKept) return { ...batch, done: false };
    }
  }

  /** The batch in hand in a lane. Throws where that cannot be known, since nothing else can begin in the lane then. */
  async function openIn(lane: string): Promise<StoredBatch | undefined> {
    const { partitionKey, rowKey } = laneKeys(lane);
    const row = await findRow({ table: await tables('Batches'), partition: partitionKey, row: rowKey });
    if (!row) return undefined;
    const batch = await find(OPEN_LANE.read(row).batchId);
    if (!batch) throw new UnreadableRow({ table: 'Batches', kind: OPEN_LANE.name, why: 'broken' });
    return batch;
  }

  /** Opens a finished batch again, since there is more to do for it. */
  async function beginAgain(batch: Batch, lane: string): Promise<void> {
    const table = await tables('Batches');
    await putRow(table, OPEN_LANE.write(laneKeys(lane), { batchId: batch.id }));
    await putRow(table, rowOf(batch, false));
  }

  /** Notes that nothing is left to do for a batch. */
  async function finish(batch: Batch, lane: string): Promise<void> {
    const table = await tables('Batches');
    await putRow(table, rowOf(batch, true));
    const { partitionKey, rowKey } = laneKeys(lane);
    const row = await findRow({ table, partition: partitionKey, row: rowKey });
    if (!row || OPEN_LANE.readOrPassOver(row)?.batchId !== batch.id) return;
    await deleteRow(table, { partitionKey, rowKey, etag: row.etag });
  }

  /** Every batch that may have something left to do, with its lane. */
  async function unfinished(): Promise<{ lane: string; batch: StoredBatch }[]> {
    const found: { lane: string; batch: StoredBatch }[] = [];
    for await (const row of rowsFrom(await tables('Batches'), 'open')) {
      const batchId = OPEN_LANE.readOrPassOver(row)?.batchId;
      if (batchId === undefined) continue;
      const batch = await orPassOverLater(`Batches ${batchId}`, () => find(batchId));
      if (batch) found.push({ lane: (row.rowKey ?? '').slice('open-'.length), batch });
    }
    return found;
  }

  /**
   * Removes a destroyed review from the batches that it was in. Answers how many there were. Throws where one cannot be
   * read, after all the others are done: nobody can say then that nothing is left.
   */
  async function forget(reviewId: string): Promise<number> {
    const table = await tables('Batches');
    let found = 0;
    let isWhole = true;
    for await (const row of rowsFrom(table, 'batch')) {
      const stored = BATCH.readOrPassOver(row);
      if (!stored) isWhole = false;
      const rest = stored && withoutReview(stored.json, reviewId);
      if (!stored || !rest) continue;
      // Somebody who wrote in the meantime has counted on the review being there; the next run looks again.
      await replaceRow({ table, row: rowOf(rest, stored.done), etag: row.etag });
      found += 1;
    }
    if (!isWhole) throw new UnreadableRow({ table: 'Batches', kind: BATCH.name, why: 'broken' });
    return found;
  }

  return { find, begin, beginAgain, finish, unfinished, forget };
}

/** A batch without one of its reviews; undefined where it has no such review. */
function withoutReview(batch: Batch, reviewId: string): Batch | undefined {
  if (batch.kind === 'launch') return undefined;
  if (batch.kind === 'together') {
    const steps = batch.steps.filter((step) => step.reviewId !== reviewId);
    return steps.length < batch.steps.length ? { ...batch, steps } : undefined;
  }
  if (!batch.reviewIds.includes(reviewId)) return undefined;
  const without = (ids: readonly string[]) => ids.filter((id) => id !== reviewId);
  return { ...batch, reviewIds: without(batch.reviewIds), chosen: without(batch.chosen) };
}

type BatchTable = Awaited<ReturnType<Tables>>;

const rowsFrom = (table: BatchTable, what: 'batch' | 'open') =>
  table.listEntities({
    queryOptions: {
      filter: odata`PartitionKey eq ${PARTITION} and RowKey ge ${`${what}-`} and RowKey lt ${`${what}.`}`,
    },
  });

const batchKeys = (id: string) => ({ partitionKey: PARTITION, rowKey: `batch-${id}` });
const laneKeys = (lane: string) => ({ partitionKey: PARTITION, rowKey: `open-${lane}` });

const fromRow = ({ done, json }: ReturnType<typeof BATCH.read>): StoredBatch => ({ ...json, done });

const rowOf = ({ done: _, ...batch }: Batch & { done?: boolean }, done: boolean) =>
  BATCH.write(batchKeys(batch.id), { done, json: batch });
