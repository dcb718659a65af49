import { odata } from '@azure/data-tables';
import { z } from 'zod';
import type { Review } from '#domain/review/review.ts';
import { removeRows } from './removeRows.ts';
import { rowKind } from './shape.ts';
import type { Tables } from './tables.ts';
import { putRow } from './writes.ts';

/** The partition that lists every review of the school, for those who lead it. */
const WHOLE_SCHOOL = 'whole-school';

/** How the partition begins that lists the reviews in which somebody is one of the two. */
const OF_THE_TWO = 'two~';

/** The number of reviews to remember before starting again. */
const MOST = 2_000;

/** For how long they are remembered: a row that went missing comes back by itself. Milliseconds. */
const FOR = 3_600_000;

export const PARTICIPANT = rowKind({
  table: 'Parts',
  name: 'part',
  isOf: () => true,
  reviewBehind: ({ rowKey }) => rowKey,
  holds: z.strictObject({ cycleEnd: z.iso.date() }),
});

/** Who has a part in which review; somebody's home page is read from it. It can be rebuilt from the reviews. */
export function createParticipantStore(tables: Tables) {
  /** The lists in which this process has entered each review of late, and the end of its cycle there. */
  const entered = new Map<string, Map<string, string>>();
  let since = performance.now();

  /** Adds a review to the lists of these people, of its two and of the school, where it is not known to be in them. */
  async function enter({ id, cycle, ...review }: Review, oids: readonly string[]): Promise<void> {
    const table = await tables('Parts');
    if (entered.size >= MOST || performance.now() - since > FOR) {
      entered.clear();
      since = performance.now();
    }
    const known = entered.get(id) ?? new Map<string, string>();
    entered.set(id, known);
    const two = [review.revieweeOid, review.reviewerOid].map((oid) => `${OF_THE_TWO}${oid}`);
    const missing = [WHOLE_SCHOOL, ...two, ...oids].filter((list) => known.get(list) !== cycle.end);
    await Promise.all(
      missing.map(async (list) => {
        await putRow(table, PARTICIPANT.write({ partitionKey: list, rowKey: id }, { cycleEnd: cycle.end }));
        known.set(list, cycle.end);
      }),
    );
  }

  /** Enters a review in all its lists again the next time: for whoever makes them anew. */
  function forget(reviewId: string): void {
    entered.delete(reviewId);
  }

  /** The reviews in which somebody has a part. */
  function of(oid: string): Promise<string[]> {
    return list({ partition: oid });
  }

  /** The reviews in which somebody is or was reviewee or reviewer. */
  function ofTheTwo(oid: string): Promise<string[]> {
    return list({ partition: `${OF_THE_TWO}${oid}` });
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
    forget(reviewId);
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

  return { enter, forget, of, ofTheTwo, wholeSchool, endingFrom, endedBefore, removeAll };
}
