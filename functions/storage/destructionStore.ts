import { odata, type TableEntityResult } from '@azure/data-tables';
import type { Destroyed } from '#domain/views/records.ts';
import { findRow, isStorageError, type Tables } from './tables.ts';

/** A destruction that was begun. `reviewerOids`: whose calendar subscriptions may end with it; forgotten once it is done. */
export type Destruction = Destroyed & {
  reviewId: string;
  reviewerOids: string[];
  /** Nothing was left of it when it was last looked for. */
  isClean: boolean;
};

export type DestructionStore = ReturnType<typeof createDestructionStore>;

const PARTITION = 'destroyed';

type Row = Omit<Destruction, 'reviewId' | 'reviewerOids' | 'cycle' | 'revieweeOid' | 'agreedBy'> & {
  revieweeOid: string;
  agreedBy: string;
  reviewerOids: string;
  cycleStart: string;
  cycleEnd: string;
};

/**
 * The register of destruction: one line a review, with whose and which cycle, under which clause and when, and nothing
 * that was in it. Whose it was is forgotten after a year; the rest stays as the school's proof, and so that an old link
 * can say what became of the record and the same review never begins anew.
 */
export function createDestructionStore(tables: Tables) {
  async function find(reviewId: string): Promise<Destruction | undefined> {
    const row = await findRow<Row>(await tables('Destructions'), PARTITION, reviewId);
    return row && read(row);
  }

  /** Keeps a line as it is now. */
  async function save({ reviewId, reviewerOids, cycle, revieweeOid, agreedBy, ...line }: Destruction): Promise<void> {
    const row = {
      ...line,
      partitionKey: PARTITION,
      rowKey: reviewId,
      revieweeOid: revieweeOid ?? '',
      agreedBy: agreedBy ?? '',
      reviewerOids: reviewerOids.join(' '),
      cycleStart: cycle.start,
      cycleEnd: cycle.end,
    };
    await (await tables('Destructions')).upsertEntity(row, 'Replace');
  }

  /** Takes back a line whose review is kept after all. */
  async function remove(reviewId: string): Promise<void> {
    try {
      await (await tables('Destructions')).deleteEntity(PARTITION, reviewId);
    } catch (error) {
      if (!isStorageError(error, 404)) throw error;
    }
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
    for await (const row of (await tables('Destructions')).listEntities<Row>({ queryOptions: { filter } }))
      found.push(read(row));
    return found;
  }

  return { find, save, remove, all, unfinished, forgetBefore };
}

function read(row: TableEntityResult<Row>): Destruction {
  const { rowKey, revieweeOid, ledBy, policy, cycleStart, cycleEnd, until, rule, clause, destroyedAt } = row;
  return {
    reviewId: rowKey ?? '',
    revieweeOid: revieweeOid || null,
    ledBy,
    policy,
    cycle: { start: cycleStart, end: cycleEnd },
    until,
    rule,
    clause,
    destroyedAt,
    agreedBy: row.agreedBy || null,
    reviewerOids: row.reviewerOids.split(' ').filter(Boolean),
    isClean: row.isClean,
  };
}
