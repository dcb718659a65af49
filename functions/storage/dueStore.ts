import { odata } from '@azure/data-tables';
import { findRow, isStorageError, type Tables } from './tables.ts';

/** One line of the due index: this review is to be looked at, not before this moment (ISO instant). */
export type DueLine = { reviewId: string; at: string };

export type DueStore = ReturnType<typeof createDueStore>;

/**
 * When each review must next be looked at by itself: one line a review, partitioned by the hour, so that a sweep reads
 * what is due and nothing else, whatever the number of staff. A pointer in the review's own partition says where its line is.
 */
export function createDueStore(tables: Tables) {
  /** Puts a review's next look at a moment, or takes it away. */
  async function set(reviewId: string, at: string | undefined): Promise<void> {
    const [due, reviews] = [await tables('Due'), await tables('Reviews')];
    const before = await findRow<{ at: string }>(reviews, reviewId, 'due');
    if (before?.at === at) return;
    if (at) {
      await due.upsertEntity({ ...keyOf({ reviewId, at }), reviewId, at }, 'Replace');
      await reviews.upsertEntity({ partitionKey: reviewId, rowKey: 'due', at }, 'Replace');
    } else {
      await removeRow(reviews, reviewId, 'due');
    }
    if (before) await remove({ reviewId, at: before.at });
  }

  /** Everything due at a moment, the oldest first. */
  async function dueAt(now: string): Promise<DueLine[]> {
    const table = await tables('Due');
    const hour = hourOf(now);
    const rows = table.listEntities<DueLine>({
      queryOptions: {
        filter: odata`PartitionKey lt ${hour} or (PartitionKey eq ${hour} and RowKey le ${`${instantKey(now)}~~`})`,
      },
    });
    const lines: DueLine[] = [];
    for await (const { reviewId, at } of rows) lines.push({ reviewId, at });
    return lines;
  }

  /** Takes a line away once what it asked for is on its way. */
  async function remove(line: DueLine): Promise<void> {
    const { partitionKey, rowKey } = keyOf(line);
    await removeRow(await tables('Due'), partitionKey, rowKey);
  }

  return { set, dueAt, remove };
}

async function removeRow(table: Awaited<ReturnType<Tables>>, partition: string, row: string): Promise<void> {
  try {
    await table.deleteEntity(partition, row);
  } catch (error) {
    if (!isStorageError(error, 404)) throw error;
  }
}

const keyOf = ({ reviewId, at }: DueLine) => ({ partitionKey: hourOf(at), rowKey: `${instantKey(at)}~${reviewId}` });

/** `2026-10-05T07:00:00.123Z` as `2026-10-05T07:00:00Z`, so that keys sort as moments do. */
const instantKey = (at: string) => `${at.slice(0, 19)}Z`;

const hourOf = (at: string) => at.slice(0, 13);
