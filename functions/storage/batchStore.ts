import { odata } from '@azure/data-tables';
import { z } from 'zod';
import { rowKind } from './shape.ts';
import { findRow, type Tables } from './tables.ts';
import { orPassOverLater, UnreadableRow } from './unreadable.ts';
import { deleteRow, putRow, replaceRow, writeTogether } from './writes.ts';

/** A sample of statements that is drawn among several reviews: who asked, when (ISO instant), and what the seed chose. */
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

/** The launch of a cycle; what it does for whom is in the launch itself. */
const launchBatchSchema = z.strictObject({
  kind: z.literal('launch'),
  id: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
});

const batchSchema = z.discriminatedUnion('kind', [drawSchema, launchBatchSchema]);

export type Batch = z.infer<typeof batchSchema>;

/** Whatever of a batch was not carried out yet may still be to come. */
export type StoredBatch = Batch & { done: boolean };

export type BatchStore = ReturnType<typeof createBatchStore>;

const PARTITION = 'batches';

export const BATCH = rowKind({
  table: 'Batches',
  name: 'batch',
  isOf: ({ partitionKey, rowKey }) => partitionKey === PARTITION && rowKey.startsWith('batch-'),
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
 * Work over several reviews at once, kept before any of it is done, so that a repeat, or whoever goes on after a crash,
 * does the very same. A batch is open until it is finished; one lane has one open batch at a time.
 */
export function createBatchStore(tables: Tables) {
  async function find(id: string): Promise<StoredBatch | undefined> {
    const { partitionKey, rowKey } = batchKeys(id);
    const row = await findRow({ table: await tables('Batches'), partition: partitionKey, row: rowKey });
    return row && fromRow(BATCH.read(row));
  }

  /** Keeps a batch. Answers the one to go on with: another where that one is in hand in the same lane, or has this id. */
  async function begin(batch: Batch, lane: string): Promise<StoredBatch> {
    const table = await tables('Batches');
    for (;;) {
      const known = (await find(batch.id)) ?? (await openIn(lane));
      if (known) return known;
      const isKept = await writeTogether(table, [
        ['create', rowOf(batch, false)],
        ['create', OPEN_LANE.write(laneKeys(lane), { batchId: batch.id })],
      ]);
      if (isKept) return { ...batch, done: false };
    }
  }

  /** What is in hand in a lane. Throws where nobody can say: nothing else can begin in it then. */
  async function openIn(lane: string): Promise<StoredBatch | undefined> {
    const { partitionKey, rowKey } = laneKeys(lane);
    const row = await findRow({ table: await tables('Batches'), partition: partitionKey, row: rowKey });
    if (!row) return undefined;
    const batch = await find(OPEN_LANE.read(row).batchId);
    if (!batch) throw new UnreadableRow({ table: 'Batches', kind: OPEN_LANE.name, why: 'broken' });
    return batch;
  }

  /** Nothing of a batch is left to do. */
  async function finish(batch: Batch, lane: string): Promise<void> {
    const table = await tables('Batches');
    await putRow(table, rowOf(batch, true));
    const { partitionKey, rowKey } = laneKeys(lane);
    const row = await findRow({ table, partition: partitionKey, row: rowKey });
    if (!row || OPEN_LANE.readOrPassOver(row)?.batchId !== batch.id) return;
    await deleteRow(table, { partitionKey, rowKey, etag: row.etag });
  }

  /** Every batch of which something may be left to do, with its lane. */
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
   * Takes a review that was destroyed out of the draws that were made among others. Answers in how many it stood. Throws
   * where one of them cannot be read, once it is out of all the others: then nobody can say that nothing is left.
   */
  async function forget(reviewId: string): Promise<number> {
    const table = await tables('Batches');
    let found = 0;
    let isWhole = true;
    for await (const row of rowsFrom(table, 'batch')) {
      const stored = BATCH.readOrPassOver(row);
      if (!stored) isWhole = false;
      if (stored?.json.kind !== 'draw' || !stored.json.reviewIds.includes(reviewId)) continue;
      const { json: draw, done } = stored;
      const without = (ids: readonly string[]) => ids.filter((id) => id !== reviewId);
      const rest = { ...draw, reviewIds: without(draw.reviewIds), chosen: without(draw.chosen) };
      // Whoever wrote meanwhile has counted on it being there: the next run looks again.
      await replaceRow({ table, row: rowOf(rest, done), etag: row.etag });
      found += 1;
    }
    if (!isWhole) throw new UnreadableRow({ table: 'Batches', kind: BATCH.name, why: 'broken' });
    return found;
  }

  return { find, begin, finish, unfinished, forget };
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
