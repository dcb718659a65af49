import { odata } from '@azure/data-tables';
import { z } from 'zod';
import type { Review } from '#domain/review/review.ts';
import { removeRows } from './removeRows.ts';
import { rowKind } from './shape.ts';
import type { Tables } from './tables.ts';
import { putRow } from './writes.ts';

/** The partition that lists every review of the school, for those who lead it. */
const WHOLE_SCHOOL = 'whole-school';

export const PARTICIPANT = rowKind({
  table: 'Parts',
  name: 'part',
  isOf: () => true,
  reviewBehind: ({ rowKey }) => rowKey,
  holds: z.strictObject({ cycleEnd: z.iso.date() }),
});

/** Who has a part in which review; somebody's home page is read from it. It can be rebuilt from the reviews. */
export function createParticipantStore(tables: Tables) {
  /** Adds a review to the lists of these people and of the school. */
  async function enter(review: Review, oids: readonly string[]): Promise<void> {
    const table = await tables('Parts');
    await Promise.all(
      [WHOLE_SCHOOL, ...oids].map((oid) =>
        putRow(table, PARTICIPANT.write({ partitionKey: oid, rowKey: review.id }, { cycleEnd: review.cycle.end })),
      ),
    );
  }

  /** The reviews in which somebody has a part. */
  function of(oid: string): Promise<string[]> {
    return list({ partition: oid });
  }

  /** Every review of the school. */
  function wholeSchool(): Promise<string[]> {
    return list({ partition: WHOLE_SCHOOL });
  }

  /** The reviews of the school whose cycle ends on a date or later. */
  function endingFrom(date: string): Promise<string[]> {
    return list({ partition: WHOLE_SCHOOL, from: date });
  }

  /** The reviews of the school whose cycle ended before a date. */
  function endedBefore(date: string): Promise<string[]> {
    return list({ partition: WHOLE_SCHOOL, from: '', before: date });
  }

  /** Removes a review from everybody's lists. Answers how many lists it was in. */
  async function removeAll(reviewId: string): Promise<number> {
    return removeRows(await tables('Parts'), odata`RowKey eq ${reviewId}`);
  }

  type ListArgs = { partition: string; from?: string | undefined; before?: string | undefined };

  async function list({ partition, from = '', before = '~' }: ListArgs): Promise<string[]> {
    const table = await tables('Parts');
    const ids: string[] = [];
    for await (const row of table.listEntities({
      queryOptions: {
        filter: odata`PartitionKey eq ${partition} and cycleEnd ge ${from} and cycleEnd lt ${before}`,
      },
    }))
      ids.push(row.rowKey ?? '');
    return ids;
  }

  return { enter, of, wholeSchool, endingFrom, endedBefore, removeAll };
}
