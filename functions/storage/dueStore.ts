import { odata } from '@azure/data-tables';
import { z } from 'zod';
import { isBefore } from '#domain/calendar/moments.ts';
import { sha256 } from './hash.ts';
import { type RowKeys, rowKind, type StoredRow } from './shape.ts';
import { findRow, type Tables } from './tables.ts';
import { createRow, deleteRow, putRow, replaceRow } from './writes.ts';

/** One line of the due index: this review must be looked at, not before this moment (ISO instant). */
export type DueLine = { reviewId: string; at: string };

export const DUE_LINE = rowKind({
  table: 'Due',
  name: 'dueLine',
  isOf: () => true,
  reviewBehind: (keys) => byItsKey(keys).reviewId,
  holds: z.strictObject({ reviewId: z.string(), at: z.iso.datetime() }),
});

/** Where a review's line is; kept in the review's own partition. */
export const DUE_POINTER = rowKind({
  table: 'Reviews',
  name: 'duePointer',
  isOf: ({ rowKey }) => rowKey === 'due',
  reviewBehind: ({ partitionKey }) => partitionKey,
  holds: z.strictObject({ at: z.iso.datetime() }),
});

/**
 * Number of partitions over which an hour's lines are spread. A partition takes 2,000 writes a second, and eight
 * o'clock is busy.
 */
const SHARDS = 8;

/**
 * When each review must next be looked at. There is one line a review, partitioned by shard and hour, so that a sweep
 * reads only what is due, whatever the number of staff. A pointer in the review's own partition says where its line is.
 * All of it can be rebuilt from the reviews.
 *
 * No line is lost, whoever writes at the same time or is stopped at any step. A line is written before the pointer
 * names it; the pointer is written over the state that was read; a line is removed only if it has not changed since. A
 * writer that wants the pointer to name that line again has rewritten the line first, so it stays. A leftover line is
 * removed when it comes up.
 */
export function createDueStore(tables: Tables) {
  type SetArgs = { reviewId: string; at: string | undefined; asOf?: string | undefined };

  /**
   * Sets the moment of a review's next look, or removes it. Where the pointer has changed since `asOf`, somebody else
   * has worked it out in the meantime: the earlier of both holds.
   */
  async function set({ reviewId, at, asOf }: SetArgs): Promise<void> {
    for (;;) {
      const before = await findPointer(reviewId);
      const line = before?.at === undefined ? undefined : await findLine({ reviewId, at: before.at });
      const next = asOf === undefined || asOf === etagOf(before) ? at : earlier(at, before?.at);
      if (next === before?.at && (next === undefined ? !before : line?.isWhole)) return;
      // The pointer is read again: whoever changes it from here on finds the line as it was before that.
      const pointer = await findPointer(reviewId);
      if (etagOf(pointer) !== etagOf(before) || !(await move(reviewId, { pointer, to: next }))) continue;
      const isLeft = line && !(next !== undefined && isSamePlace(line, keyOf({ reviewId, at: next })));
      if (isLeft) await deleteRow(await tables('Due'), line);
      return;
    }
  }

  /** The state of a review's pointer, for callers of `set` that work out anew where its line belongs. */
  async function asOf(reviewId: string): Promise<string> {
    return etagOf(await findPointer(reviewId));
  }

  /**
   * Moves a due line ahead to a moment, so that it comes up again if its work is not done. Answers whether the review
   * must be looked at now. It need not be if somebody else has just moved the line, or if the line was a leftover.
   */
  async function moveAhead({ reviewId, at, etag }: DueLine & { etag: string }, to: string): Promise<boolean> {
    const pointer = await findPointer(reviewId);
    const place = keyOf({ reviewId, at });
    const isLeftOver = pointer?.at !== undefined && !isSamePlace(place, keyOf({ reviewId, at: pointer.at }));
    if (!(await move(reviewId, { pointer, to: isLeftOver ? pointer.at : to }))) return false;
    await deleteRow(await tables('Due'), { ...place, etag });
    return !isLeftOver;
  }

  /**
   * Writes a line and makes the pointer name it; without a moment, removes the pointer. Answers false where the pointer
   * has changed since it was read.
   */
  async function move(
    reviewId: string,
    { pointer, to }: { pointer: Pointer | undefined; to: string | undefined },
  ): Promise<boolean> {
    const [due, reviews] = [await tables('Due'), await tables('Reviews')];
    const keys = { partitionKey: reviewId, rowKey: 'due' };
    if (to === undefined) return !pointer || (await deleteRow(reviews, { ...keys, etag: pointer.etag })) === 'done';
    await putRow(due, DUE_LINE.write(keyOf({ reviewId, at: to }), { reviewId, at: to }));
    const row = DUE_POINTER.write(keys, { at: to });
    return (
      (await (pointer ? replaceRow({ table: reviews, row, etag: pointer.etag }) : createRow(reviews, row))) !==
      undefined
    );
  }

  /** Everything due at a moment, the oldest of each shard first. */
  async function dueAt(now: string): Promise<(DueLine & { etag: string })[]> {
    const shards = Array.from({ length: SHARDS }, (_, shard) => dueInShard(shard, now));
    return (await Promise.all(shards)).flat();
  }

  async function dueInShard(shard: number, now: string): Promise<(DueLine & { etag: string })[]> {
    const table = await tables('Due');
    const [first, hour] = [`${shard}~`, `${shard}~${hourOf(now)}`];
    const rows = table.listEntities({
      queryOptions: {
        filter: odata`(PartitionKey ge ${first} and PartitionKey lt ${hour}) or (PartitionKey eq ${hour} and RowKey le ${`${instantKey(now)}~~`})`,
      },
    });
    const lines: (DueLine & { etag: string })[] = [];
    // Keys are precise to the second: a line due later in this second is left for the next time.
    for await (const row of rows) {
      const line = DUE_LINE.readOrPassOver(row) ?? byItsKey(row);
      if (!isBefore(now, line.at)) lines.push({ ...line, etag: row.etag });
    }
    return lines;
  }

  /** When a review must be looked at, according to its own partition and to the index; undefined where neither says. */
  async function find(reviewId: string): Promise<{ at: string; isIndexed: boolean } | undefined> {
    const at = (await findPointer(reviewId))?.at;
    return at === undefined ? undefined : { at, isIndexed: (await findLine({ reviewId, at }))?.isWhole ?? false };
  }

  /** The pointer; `at` is left out where it cannot be read. */
  async function findPointer(reviewId: string): Promise<Pointer | undefined> {
    const row = await findRow({ table: await tables('Reviews'), partition: reviewId, row: 'due' });
    return row && { at: DUE_POINTER.readOrPassOver(row)?.at, etag: row.etag };
  }

  async function findLine(line: DueLine): Promise<(RowKeys & { etag: string; isWhole: boolean }) | undefined> {
    const { partitionKey, rowKey } = keyOf(line);
    const row = await findRow({ table: await tables('Due'), partition: partitionKey, row: rowKey });
    return row && { partitionKey, rowKey, etag: row.etag, isWhole: DUE_LINE.readOrPassOver(row) !== undefined };
  }

  return { set, asOf, moveAhead, find, dueAt };
}

type Pointer = { at: string | undefined; etag: string };

const etagOf = (pointer: Pointer | undefined) => pointer?.etag ?? '';

const isSamePlace = (a: RowKeys, b: RowKeys) => a.partitionKey === b.partitionKey && a.rowKey === b.rowKey;

/** The earlier of two moments, either of which may be missing. */
function earlier(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return isBefore(b, a) ? b : a;
}

const keyOf = ({ reviewId, at }: DueLine) => ({
  partitionKey: `${shardOf(reviewId)}~${hourOf(at)}`,
  rowKey: `${instantKey(at)}~${reviewId}`,
});

/** The line of a row that cannot be read, taken from its key; the review is looked at again. */
function byItsKey({ rowKey = '' }: StoredRow): DueLine {
  const [at = '', reviewId = ''] = rowKey.split('~');
  return { reviewId, at };
}

const shardOf = (reviewId: string) => Number.parseInt(sha256(reviewId).slice(0, 4), 16) % SHARDS;

/** `2026-10-05T07:00:00.123Z` as `2026-10-05T07:00:00Z`, so that keys sort as moments do. */
const instantKey = (at: string) => `${at.slice(0, 19)}Z`;

const hourOf = (at: string) => at.slice(0, 13);
