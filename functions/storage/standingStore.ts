import { odata } from '@azure/data-tables';
import { z } from 'zod';
import { type Standing, standingSchema } from '#domain/standing/standing.ts';
import { rememberingReader, rowKind } from './shape.ts';
import { findRow, type Tables } from './tables.ts';
import { deleteRow, putRow } from './writes.ts';

/** One partition, so that a page reads a thousand reviews with one request. */
const PARTITION = 'now';

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
 * How each review of the present cycle stands, for the pages that show many. The rows repeat what the reviews say: what
 * follows a change writes them, and they can be made again at any time.
 */
export function createStandingStore(tables: Tables) {
  const readRow = rememberingReader(STANDING);

  async function set(standing: Standing): Promise<void> {
    const row = STANDING.write({ partitionKey: PARTITION, rowKey: standing.reviewId }, { json: standing });
    await putRow(await tables('Standings'), row);
  }

  /** Removes a review that lists no longer need. Answers how many rows there were. */
  async function remove(reviewId: string): Promise<number> {
    const outcome = await deleteRow(await tables('Standings'), { partitionKey: PARTITION, rowKey: reviewId });
    return outcome === 'gone' ? 0 : 1;
  }

  async function find(reviewId: string): Promise<Standing | undefined> {
    const row = await findRow({ table: await tables('Standings'), partition: PARTITION, row: reviewId });
    return row && STANDING.readOrPassOver(row)?.json;
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

  return { set, remove, find, all, isWhole, noteWhole };
}
