import { odata } from '@azure/data-tables';
import { z } from 'zod';
import { ROLE_IDS } from '#domain/people/roles.ts';
import type { Destroyed } from '#domain/views/records.ts';
import { rowKind } from './shape.ts';
import { findRow, type Tables } from './tables.ts';
import { deleteRow, putRow } from './writes.ts';

/** A destruction that was begun. `reviewerOids`: whose calendar subscriptions may end with it; forgotten once it is done. */
export type Destruction = Destroyed & {
  reviewId: string;
  reviewerOids: string[];
  /** Nothing was left of it when it was last looked for. */
  isClean: boolean;
};

export type DestructionStore = ReturnType<typeof createDestructionStore>;

const PARTITION = 'destroyed';

/** A line of the register. Whoever is forgotten, or never was, is an empty text. */
export const DESTRUCTION = rowKind({
  table: 'Destructions',
  name: 'destruction',
  isOf: ({ partitionKey }) => partitionKey === PARTITION,
  holds: z.strictObject({
    revieweeOid: z.string(),
    agreedBy: z.string(),
    /** With a space between them. */
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
  }),
});

type DestructionRow = ReturnType<typeof DESTRUCTION.read>;

/**
 * The register of destruction: one line a review, with whose and which cycle, under which clause and when, and nothing
 * that was in it. Whose it was is forgotten after a year; the rest stays as the school's proof, and so that an old link
 * can say what became of the record. A review whose id was made of person, policy and first day, as all were once, never
 * begins anew; one whose id was drawn at random leaves nothing to say that the same cycle had one.
 */
export function createDestructionStore(tables: Tables) {
  async function find(reviewId: string): Promise<Destruction | undefined> {
    const row = await findRow({ table: await tables('Destructions'), partition: PARTITION, row: reviewId });
    return row && fromRow(reviewId, DESTRUCTION.read(row));
  }

  /** Keeps a line as it is now. */
  async function save({ reviewId, reviewerOids, cycle, revieweeOid, agreedBy, ...line }: Destruction): Promise<void> {
    const value = {
      ...line,
      revieweeOid: revieweeOid ?? '',
      agreedBy: agreedBy ?? '',
      reviewerOids: reviewerOids.join(' '),
      cycleStart: cycle.start,
      cycleEnd: cycle.end,
    };
    const row = DESTRUCTION.write({ partitionKey: PARTITION, rowKey: reviewId }, value);
    await putRow(await tables('Destructions'), row);
  }

  /** Takes back a line whose review is kept after all. */
  async function remove(reviewId: string): Promise<void> {
    await deleteRow(await tables('Destructions'), { partitionKey: PARTITION, rowKey: reviewId });
  }

  /** The whole register. */
  async function all(): Promise<Destruction[]> {
    return list(odata`PartitionKey eq ${PARTITION}`);
  }

  /** Those of which something may be left. */
  async function unfinished(): Promise<Destruction[]> {
    return list(odata`PartitionKey eq ${PARTITION} and isClean eq false`);
  }

  /** Forgets whose they were where that was before a moment (ISO instant). */
  async function forgetBefore(moment: string): Promise<void> {
    const old = await list(
      odata`PartitionKey eq ${PARTITION} and isClean eq true and destroyedAt lt ${moment} and revieweeOid ne ''`,
    );
    for (const line of old) await save({ ...line, revieweeOid: null });
  }

  async function list(filter: string): Promise<Destruction[]> {
    const found: Destruction[] = [];
    for await (const row of (await tables('Destructions')).listEntities({ queryOptions: { filter } })) {
      const value = DESTRUCTION.readOrPassOver(row);
      if (value) found.push(fromRow(row.rowKey ?? '', value));
    }
    return found;
  }

  return { find, save, remove, all, unfinished, forgetBefore };
}

function fromRow(reviewId: string, row: DestructionRow): Destruction {
  const { cycleStart, cycleEnd, revieweeOid, agreedBy, reviewerOids, ...line } = row;
  return {
    ...line,
    reviewId,
    revieweeOid: revieweeOid || null,
    cycle: { start: cycleStart, end: cycleEnd },
    agreedBy: agreedBy || null,
    reviewerOids: reviewerOids.split(' ').filter(Boolean),
  };
}
