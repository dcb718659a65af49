import { odata } from '@azure/data-tables';
import { z } from 'zod';
import { ROLE_IDS } from '#domain/people/roles.ts';
import type { Destroyed } from '#domain/views/records.ts';
import { rowKind } from './shape.ts';
import { findRow, type Tables } from './tables.ts';
import { deleteRow, putRow } from './writes.ts';

/**
 * A destruction that was begun. `reviewerOids`: people whose calendar subscriptions may end with it; forgotten once it
 * is done.
 */
export type Destruction = Destroyed & {
  reviewId: string;
  reviewerOids: string[];
  /** Nothing was left of it when it was last checked. */
  isClean: boolean;
};

const PARTITION = 'destroyed';

const destruction1 = z.strictObject({
  revieweeOid: z.string(),
  agreedBy: z.string(),
  /** Separated by spaces. */
  reviewerOids: z.string(),
  ledBy: z.enum(ROLE_IDS),
  policy: z.string(),
  cycleStart: z.iso.date(),
  cycleEnd: z.iso.date(),
  until: z.iso.date(),
  rule: z.string(),
  clause: z.string(),
  destroyedAt: z.iso.datetime(),
  isClean: z.boolean(),
});

/** A line of the register. A person who is forgotten, or was never known, is an empty text. */
export const DESTRUCTION = rowKind({
  table: 'Destructions',
  name: 'destruction',
  isOf: ({ partitionKey }) => partitionKey === PARTITION,
  holds: destruction1.extend({ takenBackBy: z.string() }),
  before: [destruction1.transform((line) => ({ ...line, takenBackBy: '' }))],
});

type DestructionRow = ReturnType<typeof DESTRUCTION.read>;

/**
 * The register of destruction. It has one line a review: whose it was and which cycle, under which clause and when it
 * was destroyed, and nothing of its content. Whose it was is forgotten after a year. The rest stays as the school's
 * proof, and so that an old link can say what became of the record. Once, all ids of reviews were made of person,
 * policy and first day; such a review never begins anew. An id drawn at random leaves nothing to say that the same
 * cycle had a review.
 */
export function createDestructionStore(tables: Tables) {
  async function find(reviewId: string): Promise<Destruction | undefined> {
    const row = await findRow({ table: await tables('Destructions'), partition: PARTITION, row: reviewId });
    return row && fromRow(reviewId, DESTRUCTION.read(row));
  }

  /** Keeps a line as it is now. */
  async function save({
    reviewId,
    reviewerOids,
    cycle,
    revieweeOid,
    agreedBy,
    takenBackBy,
    ...line
  }: Destruction): Promise<void> {
    const value = {
      ...line,
      revieweeOid: revieweeOid ?? '',
      agreedBy: agreedBy ?? '',
      takenBackBy: takenBackBy ?? '',
      reviewerOids: reviewerOids.join(' '),
      cycleStart: cycle.start,
      cycleEnd: cycle.end,
    };
    const row = DESTRUCTION.write({ partitionKey: PARTITION, rowKey: reviewId }, value);
    await putRow(await tables('Destructions'), row);
  }

  /** Withdraws the line of a review that is kept after all. */
  async function remove(reviewId: string): Promise<void> {
    await deleteRow(await tables('Destructions'), { partitionKey: PARTITION, rowKey: reviewId });
  }

  /** The whole register. */
  async function all(): Promise<Destruction[]> {
    return list(odata`PartitionKey eq ${PARTITION}`);
  }

  /** The destructions of which something may be left. */
  async function unfinished(): Promise<Destruction[]> {
    return list(odata`PartitionKey eq ${PARTITION} and isClean eq false`);
  }

  /** The lines that still say whose the reviews were, of those destroyed before a moment (ISO instant). */
  async function namedBefore(moment: string): Promise<Destruction[]> {
    return list(
      odata`PartitionKey eq ${PARTITION} and isClean eq true and destroyedAt lt ${moment} and revieweeOid ne ''`,
    );
  }

  async function list(filter: string): Promise<Destruction[]> {
    const found: Destruction[] = [];
    for await (const row of (await tables('Destructions')).listEntities({ queryOptions: { filter } })) {
      const value = DESTRUCTION.readOrPassOver(row);
      if (value) found.push(fromRow(row.rowKey ?? '', value));
    }
    return found;
  }

  return { find, save, remove, all, unfinished, namedBefore };
}

function fromRow(reviewId: string, row: DestructionRow): Destruction {
  const { cycleStart, cycleEnd, revieweeOid, agreedBy, takenBackBy, reviewerOids, ...line } = row;
  return {
    ...line,
    reviewId,
    revieweeOid: revieweeOid || null,
    cycle: { start: cycleStart, end: cycleEnd },
    agreedBy: agreedBy || null,
    takenBackBy: takenBackBy || null,
    reviewerOids: reviewerOids.split(' ').filter(Boolean),
  };
}
