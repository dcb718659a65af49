import { odata } from '@azure/data-tables';
import { z } from 'zod';
import type { Cycle } from '#domain/policies/cycles.ts';
import { removeRows } from './removeRows.ts';
import { type RowKeys, rowKind } from './shape.ts';
import { findRow, type Tables } from './tables.ts';
import { createRow, deleteRow } from './writes.ts';

/** One cycle of one person under one policy. It has one review. */
export type Opening = { revieweeOid: string; policy: string; cycleStart: string };

/** What a review follows from: the review before, and how it follows. */
export type FollowsFrom = { reviewId: string; how: string };

const holds = z.strictObject({ reviewId: z.string().min(1) });

/** Which review somebody has in a cycle. */
export const CLAIM = rowKind({
  table: 'Openings',
  name: 'claim',
  isOf: ({ rowKey }) => rowKey.startsWith('claim-'),
  holds,
});

/** Which review followed from another. */
export const FOLLOWS = rowKind({
  table: 'Openings',
  name: 'follows',
  isOf: ({ rowKey }) => rowKey.startsWith('follows-'),
  holds,
});

/** Whose review it was, unless that is forgotten, and in which cycle. */
type ReviewedCycle = { revieweeOid: string | null; cycle: Cycle };

type OpeningKind = typeof CLAIM;

/**
 * The ids of reviews, each drawn at random once. A claim says which id somebody's review in a cycle has. Whoever opens
 * the review again, or at the same moment elsewhere, finds that id. A review that follows from another by itself has a
 * row with that other review, so that it is opened only once, whatever becomes of it.
 */
export function createOpeningStore(tables: Tables) {
  /** The id drawn for a cycle; undefined where none was. */
  async function idFor(opening: Opening): Promise<string | undefined> {
    return idAt(CLAIM, claimKeys(opening));
  }

  /** Takes an id for a cycle; answers the id taken before, where there is one. */
  async function claim(opening: Opening, reviewId: string): Promise<string> {
    return once({ kind: CLAIM, keys: claimKeys(opening), reviewId });
  }

  /** Gives up an id for a cycle, so that another can be drawn. Where another was drawn in the meantime, that one stays. */
  async function release(opening: Opening, reviewId: string): Promise<void> {
    const keys = claimKeys(opening);
    const table = await tables('Openings');
    const row = await findRow({ table, partition: keys.partitionKey, row: keys.rowKey });
    if (row && CLAIM.read(row).reviewId === reviewId) await deleteRow(table, { ...keys, etag: row.etag });
  }

  /** The review that followed from another. */
  async function following(from: FollowsFrom): Promise<string | undefined> {
    return idAt(FOLLOWS, followKeys(from));
  }

  /** Notes which review follows from another; answers the one noted before, where there is one. */
  async function follow(from: FollowsFrom, nextId: string): Promise<string> {
    return once({ kind: FOLLOWS, keys: followKeys(from), reviewId: nextId });
  }

  /**
   * Destroys what is known of one review here: the claim to its cycle, and what followed from it. Throws where a claim
   * to that cycle cannot be read: nobody can say then that nothing is left.
   */
  async function removeAll(reviewId: string, { revieweeOid, cycle }: ReviewedCycle): Promise<number> {
    const table = await tables('Openings');
    let removed = await removeRows(table, odata`PartitionKey eq ${reviewId}`);
    const claims = odata`reviewId eq ${reviewId} and RowKey ge ${'claim-'} and RowKey lt ${'claim.'}`;
    // Only as it was read: whoever opens the cycle anew in the meantime claims it under the same key.
    for await (const { partitionKey = '', rowKey = '', etag } of table.listEntities({
      queryOptions: { filter: claims },
    }))
      if ((await deleteRow(table, { partitionKey, rowKey, etag })) === 'done') removed += 1;
    if (revieweeOid === null) return removed;
    const theirs = odata`PartitionKey eq ${revieweeOid} and RowKey ge ${'claim-'} and RowKey lt ${'claim.'}`;
    for await (const row of table.listEntities({ queryOptions: { filter: theirs } }))
      if (row.rowKey?.endsWith(`-${cycle.start}`)) CLAIM.read(row);
    return removed;
  }

  async function idAt(kind: OpeningKind, { partitionKey, rowKey }: RowKeys): Promise<string | undefined> {
    const row = await findRow({ table: await tables('Openings'), partition: partitionKey, row: rowKey });
    return row && kind.read(row).reviewId;
  }

  type OnceArgs = { kind: OpeningKind; keys: RowKeys; reviewId: string };

  async function once({ kind, keys, reviewId }: OnceArgs): Promise<string> {
    if (await createRow(await tables('Openings'), kind.write(keys, { reviewId }))) return reviewId;
    return (await idAt(kind, keys)) ?? once({ kind, keys, reviewId });
  }

  return { idFor, claim, release, following, follow, removeAll };
}

const claimKeys = ({ revieweeOid, policy, cycleStart }: Opening) => ({
  partitionKey: revieweeOid,
  rowKey: `claim-${policy}-${cycleStart}`,
});

const followKeys = ({ reviewId, how }: FollowsFrom) => ({ partitionKey: reviewId, rowKey: `follows-${how}` });
