import { odata } from '@azure/data-tables';
import { z } from 'zod';
import { isBefore } from '#domain/calendar/moments.ts';
import { sha256 } from './hash.ts';
import { rowKind, type StoredRow } from './shape.ts';
import { findRow, isStorageError, type Tables } from './tables.ts';

/** One line of the due index: this review is to be looked at, not before this moment (ISO instant). */
export type DueLine = { reviewId: string; at: string };

export const DUE_LINE = rowKind({
  table: 'Due',
  name: 'dueLine',
  isOf: () => true,
  reviewBehind: (keys) => byItsKey(keys).reviewId,
  holds: z.strictObject({ reviewId: z.string(), at: z.iso.datetime() }),
});

/** Where a review's line is, in the review's own partition. */
export const DUE_POINTER = rowKind({
  table: 'Reviews',
  name: 'duePointer',
  isOf: ({ rowKey }) => rowKey === 'due',
  reviewBehind: ({ partitionKey }) => partitionKey,
  holds: z.strictObject({ at: z.iso.datetime() }),
});

export type DueStore = ReturnType<typeof createDueStore>;

/** Over how many partitions an hour's lines are spread: a partition takes 2,000 writes a second, and eight o'clock is busy. */
const SHARDS = 8;

/**
 * When each review must next be looked at by itself: one line a review, partitioned by shard and hour, so that a sweep
 * reads what is due and nothing else, whatever the number of staff. A pointer in the review's own partition says where
 * its line is. All of it can be made anew from the reviews.
 */
export function createDueStore(tables: Tables) {
  /** Puts a review's next look at a moment, or takes it away. */
  async function set(reviewId: string, at: string | undefined): Promise<void> {
    const [due, reviews] = [await tables('Due'), await tables('Reviews')];
    const row = await findRow(reviews, reviewId, 'due');
    const before = row && DUE_POINTER.readOrPassOver(row);
    if (before && before.at === at) return;
    if (at) {
      await due.upsertEntity(DUE_LINE.write(keyOf({ reviewId, at }), { reviewId, at }), 'Replace');
      await reviews.upsertEntity(DUE_POINTER.write({ partitionKey: reviewId, rowKey: 'due' }, { at }), 'Replace');
    } else {
      await removeRow(reviews, reviewId, 'due');
    }
    if (before) await remove({ reviewId, at: before.at });
  }

  /** Everything due at a moment, the oldest of each shard first. */
  async function dueAt(now: string): Promise<DueLine[]> {
    const shards = Array.from({ length: SHARDS }, (_, shard) => dueInShard(shard, now));
    return (await Promise.all(shards)).flat();
  }

  async function dueInShard(shard: number, now: string): Promise<DueLine[]> {
    const table = await tables('Due');
    const [first, hour] = [`${shard}~`, `${shard}~${hourOf(now)}`];
    const rows = table.listEntities({
      queryOptions: {
        filter: odata`(PartitionKey ge ${first} and PartitionKey lt ${hour}) or (PartitionKey eq ${hour} and RowKey le ${`${instantKey(now)}~~`})`,
      },
    });
    const lines: DueLine[] = [];
    // Keys know seconds alone: a line of later in this second is left for the next time.
    for await (const row of rows) {
      const line = DUE_LINE.readOrPassOver(row) ?? byItsKey(row);
      if (!isBefore(now, line.at)) lines.push(line);
    }
    return lines;
  }

  /** When a review is to be looked at, as its own partition says and as a line of the index says; undefined where neither does. */
  async function find(reviewId: string): Promise<{ at: string; isIndexed: boolean } | undefined> {
    const row = await findRow(await tables('Reviews'), reviewId, 'due');
    const pointer = row && DUE_POINTER.readOrPassOver(row);
    if (!pointer) return undefined;
    const { partitionKey, rowKey } = keyOf({ reviewId, at: pointer.at });
    const line = await findRow(await tables('Due'), partitionKey, rowKey);
    return { at: pointer.at, isIndexed: line !== undefined && DUE_LINE.readOrPassOver(line) !== undefined };
  }

  /** Forgets where a review's line is, so that the next `set` writes it anew. */
  async function forget(reviewId: string): Promise<void> {
    await removeRow(await tables('Reviews'), reviewId, 'due');
  }

  /** Takes a line away once what it asked for is on its way. */
  async function remove(line: DueLine): Promise<void> {
    const { partitionKey, rowKey } = keyOf(line);
    await removeRow(await tables('Due'), partitionKey, rowKey);
  }

  return { set, find, forget, dueAt, remove };
}

async function removeRow(table: Awaited<ReturnType<Tables>>, partition: string, row: string): Promise<void> {
  try {
    await table.deleteEntity(partition, row);
  } catch (error) {
    if (!isStorageError(error, 404)) throw error;
  }
}

const keyOf = ({ reviewId, at }: DueLine) => ({
  partitionKey: `${shardOf(reviewId)}~${hourOf(at)}`,
  rowKey: `${instantKey(at)}~${reviewId}`,
});

/** What a line says whose row cannot be read: its key says it too, and the review is looked at anew. */
function byItsKey({ rowKey = '' }: StoredRow): DueLine {
  const [at = '', reviewId = ''] = rowKey.split('~');
  return { reviewId, at };
}

const shardOf = (reviewId: string) => Number.parseInt(sha256(reviewId).slice(0, 4), 16) % SHARDS;

/** `2026-10-05T07:00:00.123Z` as `2026-10-05T07:00:00Z`, so that keys sort as moments do. */
const instantKey = (at: string) => `${at.slice(0, 19)}Z`;

const hourOf = (at: string) => at.slice(0, 13);
