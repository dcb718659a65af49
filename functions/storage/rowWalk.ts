import { odata, RestError } from '@azure/data-tables';
import { kindOf } from './kinds.ts';
import type { ReviewStore } from './reviewStore.ts';
import { type RowKeys, type RowKind, shapeOf, type StoredRow } from './shape.ts';
import { findRow, type TableName, type Tables } from './tables.ts';
import { isUnreadable, UnreadableRow } from './unreadable.ts';
import { deleteRow, replaceRow } from './writes.ts';

/** The row of a review’s first event. */
const FIRST_EVENT = 'event-00000001';

/** How many rows are read at a time. */
const PAGE = 100;

/**
 * What became of a row. `reviewNotAsWritten`: it is the head of a review whose history is not what was written, or is
 * of a newer version. `derive`: it was removed, and is made again from its review.
 */
type RowOutcome = 'asItWas' | 'changed' | 'unreadable' | 'reviewNotAsWritten' | { derive: string };

/** What became of some rows, and the last of them. Where there is no last row, none is left. */
export type WalkedPage = { outcomes: RowOutcome[]; last: RowKeys | undefined };

/** The row of a table after which to continue, at a moment (ISO instant). */
type RowPlace = RowKeys & { table: TableName; now: string };

export type RowWalk = ReturnType<typeof createRowWalk>;

/**
 * Walks over a table and rewrites each row of an older shape in the present one, unless somebody is working with it or
 * has written it in the meantime. A row without a shape gets one.
 */
export function createRowWalk(tables: Tables, reviews: Pick<ReviewStore, 'refreshHead' | 'history' | 'exists'>) {
  /** Brings up to date the next rows of a table after some row, in the order of their keys. */
  async function bringUp({ table, partitionKey, rowKey, now }: RowPlace): Promise<WalkedPage> {
    const filter = odata`PartitionKey ge ${partitionKey} and (PartitionKey gt ${partitionKey} or RowKey gt ${rowKey})`;
    const pages = (await tables(table)).listEntities({ queryOptions: { filter } }).byPage({ maxPageSize: PAGE });
    for await (const rows of pages) {
      if (rows.length === 0) continue;
      const outcomes = await Promise.all(rows.map((row) => bringUpRow(row, { table, now })));
      return { outcomes, last: keysOf(rows.at(-1) ?? {}) };
    }
    return { outcomes: [], last: undefined };
  }

  async function bringUpRow(row: StoredRow, { table, now }: Pick<RowPlace, 'table' | 'now'>): Promise<RowOutcome> {
    const kind = kindOf(table, keysOf(row));
    if (!kind) return 'unreadable';
    if ('read' in kind) return rewrite({ kind, row, now });
    // Whether an event can be read shows at the head of its review, with all the others; the first event reveals a
    // missing head.
    if (kind.name === 'event')
      return keysOf(row).rowKey === FIRST_EVENT ? headBehind(keysOf(row).partitionKey) : 'asItWas';
    return shapeOf(row) <= kind.shape ? bringUpReview(keysOf(row).partitionKey) : 'reviewNotAsWritten';
  }

  async function headBehind(reviewId: string): Promise<RowOutcome> {
    return (await findRow({ table: await tables('Reviews'), partition: reviewId, row: 'head' }))
      ? 'asItWas'
      : 'reviewNotAsWritten';
  }

  type RewriteArgs = { kind: RowKind<object>; row: StoredRow; now: string };

  async function rewrite({ kind, row, now }: RewriteArgs): Promise<RowOutcome> {
    const keys = keysOf(row);
    try {
      const value = kind.read(row);
      if (row['shape'] === kind.shape || kind.isInHand?.(value, now)) return 'asItWas';
      // Where somebody else wrote the row in the meantime, it is now in the present shape; or somebody removed it.
      const etag = await replaceRow({
        table: await tables(kind.table),
        row: kind.write(keys, value),
        etag: row.etag ?? '*',
      });
      return etag === undefined ? 'asItWas' : 'changed';
    } catch (error) {
      if (!isUnreadable(error)) throw error;
      const isBroken = error instanceof UnreadableRow && error.why === 'broken';
      return isBroken && kind.reviewBehind ? takeAway({ kind, row, reviewId: kind.reviewBehind(keys) }) : 'unreadable';
    }
  }

  type TakeAwayArgs = { kind: RowKind<object>; row: StoredRow; reviewId: string };

  async function takeAway({ kind: { table }, row, reviewId }: TakeAwayArgs): Promise<RowOutcome> {
    const outcome = await deleteRow(await tables(table), { ...keysOf(row), etag: row.etag ?? '*' });
    return outcome === 'changed' ? 'asItWas' : { derive: reviewId };
  }

  /**
   * Reads every event of a review, and folds its head anew where it is old. Nothing is written where an event was
   * tampered with.
   */
  async function bringUpReview(id: string): Promise<RowOutcome> {
    try {
      if ((await reviews.history(id)).intact) return (await reviews.refreshHead(id)) === 'anew' ? 'changed' : 'asItWas';
    } catch (error) {
      if (error instanceof RestError) throw error;
    }
    // A review that was destroyed in the meantime is gone as a whole.
    return (await reviews.exists(id)) ? 'reviewNotAsWritten' : 'asItWas';
  }

  return { bringUp };
}

const keysOf = ({ partitionKey = '', rowKey = '' }: StoredRow): RowKeys => ({ partitionKey, rowKey });
