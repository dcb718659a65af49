import { odata } from '@azure/data-tables';
import { z } from 'zod';
import { type Standing, standingSchema } from '#domain/standing/standing.ts';
import { rememberingReader, rowKind } from './shape.ts';
import { findRow, type Tables } from './tables.ts';
import { deleteRow, putRow } from './writes.ts';

/** One partition, so that a page reads a thousand reviews with one request. */
const PARTITION = 'now';

/** Reviews that no list needs any more: those of earlier cycles, which only figures count. */
const EARLIER = 'earlier';

/** The row, among those of the reviews, that says since when each review has one. It stands before every id. */
const WHOLE = '!';

export const STANDING = rowKind({
  table: 'Standings',
  name: 'standing',
  isOf: ({ rowKey }) => rowKey !== WHOLE,
  reviewBehind: ({ rowKey }) => rowKey,
  holds: z.strictObject({ json: standingSchema }),
});

export const STANDINGS_WHOLE = rowKind({
  table: 'Standings',
  name: 'standingsWhole',
  isOf: ({ rowKey }) => rowKey === WHOLE,
  holds: z.strictObject({ at: z.iso.datetime(), ofShape: z.int() }),
});

/**
 * How each review stands, for the pages that show many and for figures. The rows repeat what the reviews say: what
 * follows a change writes them, and they can be made again at any time.
 */
export function createStandingStore(tables: Tables) {
  const readRow = rememberingReader(STANDING);

  /** Keeps how a review stands among those that lists show or, once no list needs it, among the earlier ones. */
  async function set(standing: Standing, { isListed }: { isListed: boolean }): Promise<void> {
    const partitionKey = isListed ? PARTITION : EARLIER;
    await putRow(
      await tables('Standings'),
      STANDING.write({ partitionKey, rowKey: standing.reviewId }, { json: standing }),
    );
    if (!isListed) await removeFrom(PARTITION, standing.reviewId);
  }

  /** Removes everything that is kept of a review. Answers how many rows there were. */
  async function remove(reviewId: string): Promise<number> {
    const removed = await Promise.all([removeFrom(PARTITION, reviewId), removeFrom(EARLIER, reviewId)]);
    return removed.reduce((sum, each) => sum + each, 0);
  }

  async function removeFrom(partitionKey: string, reviewId: string): Promise<number> {
    const outcome = await deleteRow(await tables('Standings'), { partitionKey, rowKey: reviewId });
    return outcome === 'gone' ? 0 : 1;
  }

  /** How a review stands in the lists, or else how it stood when no list needed it any more. */
  async function find(reviewId: string): Promise<{ standing: Standing; isListed: boolean } | undefined> {
    for (const partition of [PARTITION, EARLIER]) {
      const row = await findRow({ table: await tables('Standings'), partition, row: reviewId });
      const standing = row && STANDING.readOrPassOver(row)?.json;
      if (standing) return { standing, isListed: partition === PARTITION };
    }
    return undefined;
  }

  /** Reviews of earlier cycles. */
  async function earlier(): Promise<Standing[]> {
    const rows = (await tables('Standings')).listEntities<{ etag: string }>({
      queryOptions: { filter: odata`PartitionKey eq ${EARLIER}` },
    });
    const standings: Standing[] = [];
    for await (const row of rows) standings.push(...[readRow(row)?.json].filter((each) => each !== undefined));
    return standings;
  }

  /** Every review's standing; `isWhole`: each review that needs a row has had one. */
  async function all(): Promise<{ standings: Standing[]; isWhole: boolean }> {
    const rows = (await tables('Standings')).listEntities<{ etag: string }>({
      queryOptions: { filter: odata`PartitionKey eq ${PARTITION}` },
    });
    const standings: Standing[] = [];
    let isWhole = false;
    for await (const row of rows) {
      if (row.rowKey === WHOLE) isWhole = STANDINGS_WHOLE.readOrPassOver(row)?.ofShape === STANDING.shape;
      else standings.push(...[readRow(row)?.json].filter((each) => each !== undefined));
    }
    return { standings, isWhole };
  }

  /** Whether each review that needs a row has had one. */
  async function isWhole(): Promise<boolean> {
    const row = await findRow({ table: await tables('Standings'), partition: PARTITION, row: WHOLE });
    return row !== undefined && STANDINGS_WHOLE.readOrPassOver(row)?.ofShape === STANDING.shape;
  }

  /** Notes that each review has its row, in the present shape. */
  async function noteWhole(at: string): Promise<void> {
    const row = STANDINGS_WHOLE.write({ partitionKey: PARTITION, rowKey: WHOLE }, { at, ofShape: STANDING.shape });
    await putRow(await tables('Standings'), row);
  }

  return { set, remove, find, all, earlier, isWhole, noteWhole };
}
