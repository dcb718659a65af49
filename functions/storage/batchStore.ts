import { packJson, unpackJson } from './longText.ts';
import { findRow, isStorageError, type Tables } from './tables.ts';

/** A sample of statements that is drawn among several reviews: who asked, when (ISO instant), and what the seed chose. */
export type Draw = {
  kind: 'draw';
  id: string;
  by: string;
  at: string;
  seed: string;
  reviewIds: string[];
  chosen: string[];
  size: number;
  outOf: number;
};

/** The launch of a cycle; what it does for whom is in the launch itself. */
export type LaunchBatch = { kind: 'launch'; id: string; by: string; at: string };

export type Batch = Draw | LaunchBatch;

/** Whatever of a batch was not carried out yet may still be to come. */
export type StoredBatch = Batch & { done: boolean };

export type BatchStore = ReturnType<typeof createBatchStore>;

const PARTITION = 'batches';
const SHAPE = 1;

/**
 * Work over several reviews at once, kept before any of it is done, so that a repeat, or whoever goes on after a crash,
 * does the very same. A batch is open until it is finished; one lane has one open batch at a time.
 */
export function createBatchStore(tables: Tables) {
  async function find(id: string): Promise<StoredBatch | undefined> {
    const row = await findRow<{ done: boolean }>(await tables('Batches'), PARTITION, `batch-${id}`);
    return row && { ...(unpackJson(row) as Batch), done: row.done };
  }

  /** Keeps a batch. Answers the one to go on with: another where that one is in hand in the same lane, or has this id. */
  async function begin(batch: Batch, lane: string): Promise<StoredBatch> {
    const table = await tables('Batches');
    for (;;) {
      const known = (await find(batch.id)) ?? (await openIn(lane));
      if (known) return known;
      try {
        await table.submitTransaction([
          ['create', rowOf(batch, false)],
          ['create', { partitionKey: PARTITION, rowKey: `open-${lane}`, batchId: batch.id, shape: SHAPE }],
        ]);
        return { ...batch, done: false };
      } catch (error) {
        if (!isStorageError(error, 409)) throw error;
      }
    }
  }

  async function openIn(lane: string): Promise<StoredBatch | undefined> {
    const row = await findRow<{ batchId: string }>(await tables('Batches'), PARTITION, `open-${lane}`);
    return row && find(row.batchId);
  }

  /** Nothing of a batch is left to do. */
  async function finish(batch: Batch, lane: string): Promise<void> {
    const table = await tables('Batches');
    await table.upsertEntity(rowOf(batch, true), 'Replace');
    const row = await findRow<{ batchId: string }>(table, PARTITION, `open-${lane}`);
    if (row?.batchId !== batch.id) return;
    try {
      await table.deleteEntity(PARTITION, `open-${lane}`, { etag: row.etag });
    } catch (error) {
      if (!isStorageError(error, 404) && !isStorageError(error, 412)) throw error;
    }
  }

  /** Every batch of which something may be left to do, with its lane. */
  async function unfinished(): Promise<{ lane: string; batch: StoredBatch }[]> {
    const rows = (await tables('Batches')).listEntities<{ batchId: string }>({
      queryOptions: { filter: `PartitionKey eq '${PARTITION}' and RowKey ge 'open-' and RowKey lt 'open.'` },
    });
    const found: { lane: string; batch: StoredBatch }[] = [];
    for await (const { rowKey = '', batchId } of rows) {
      const batch = await find(batchId);
      if (batch) found.push({ lane: rowKey.slice('open-'.length), batch });
    }
    return found;
  }

  /** Takes a review that was destroyed out of the draws that were made among others. Answers in how many it stood. */
  async function forget(reviewId: string): Promise<number> {
    const table = await tables('Batches');
    const rows = table.listEntities<{ done: boolean }>({
      queryOptions: { filter: `PartitionKey eq '${PARTITION}' and RowKey ge 'batch-' and RowKey lt 'batch.'` },
    });
    let found = 0;
    for await (const row of rows) {
      const batch = unpackJson(row) as Batch;
      if (batch.kind !== 'draw' || !batch.reviewIds.includes(reviewId)) continue;
      const without = (ids: readonly string[]) => ids.filter((id) => id !== reviewId);
      const rest = { ...batch, reviewIds: without(batch.reviewIds), chosen: without(batch.chosen) };
      await table.upsertEntity(rowOf(rest, row.done), 'Replace');
      found += 1;
    }
    return found;
  }

  return { find, begin, finish, unfinished, forget };
}

const rowOf = ({ done: _, ...batch }: Batch & { done?: boolean }, done: boolean) => ({
  partitionKey: PARTITION,
  rowKey: `batch-${batch.id}`,
  shape: SHAPE,
  done,
  ...packJson(batch),
});
