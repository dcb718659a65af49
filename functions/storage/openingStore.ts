import { odata } from '@azure/data-tables';
import { removeRows } from './removeRows.ts';
import { findRow, isStorageError, type Tables } from './tables.ts';

/** One cycle of one person under one policy: there is one review for it. */
export type Opening = { revieweeOid: string; policy: string; cycleStart: string };

/** What a review follows from: the review before, and how. */
export type FollowsFrom = { reviewId: string; how: string };

export type OpeningStore = ReturnType<typeof createOpeningStore>;

type Row = { reviewId: string; shape: number };

const SHAPE = 1;

/**
 * The ids of reviews, which are drawn at random once. A claim says which id somebody's review in a cycle has: whoever opens
 * it again, or at the same moment elsewhere, finds that. What follows from a review by itself has a row with that review,
 * so that it is opened once for all time, whatever becomes of it.
 */
export function createOpeningStore(tables: Tables) {
  /** The id that was drawn for a cycle, or undefined where none was. */
  async function idFor(opening: Opening): Promise<string | undefined> {
    return idAt(opening.revieweeOid, claimKey(opening));
  }

  /** Takes an id for a cycle; answers the one that was taken before, where one was. */
  async function claim(opening: Opening, reviewId: string): Promise<string> {
    return once(opening.revieweeOid, claimKey(opening), reviewId);
  }

  /** The review that followed from another. */
  async function following({ reviewId, how }: FollowsFrom): Promise<string | undefined> {
    return idAt(reviewId, `follows-${how}`);
  }

  /** Notes which review follows from another; answers the one that was noted before, where one was. */
  async function follow({ reviewId, how }: FollowsFrom, nextId: string): Promise<string> {
    return once(reviewId, `follows-${how}`, nextId);
  }

  /** Destroys what is known of one review here: the claim to its cycle, and what followed from it. */
  async function removeAll(reviewId: string): Promise<number> {
    const table = await tables('Openings');
    const claims = odata`reviewId eq ${reviewId} and RowKey ge ${'claim-'} and RowKey lt ${'claim.'}`;
    return (await removeRows(table, claims)) + (await removeRows(table, odata`PartitionKey eq ${reviewId}`));
  }

  async function idAt(partition: string, rowKey: string): Promise<string | undefined> {
    return (await findRow<Row>(await tables('Openings'), partition, rowKey))?.reviewId;
  }

  async function once(partitionKey: string, rowKey: string, reviewId: string): Promise<string> {
    const table = await tables('Openings');
    try {
      await table.createEntity({ partitionKey, rowKey, reviewId, shape: SHAPE });
      return reviewId;
    } catch (error) {
      if (!isStorageError(error, 409)) throw error;
      return (await idAt(partitionKey, rowKey)) ?? once(partitionKey, rowKey, reviewId);
    }
  }

  return { idFor, claim, following, follow, removeAll };
}

const claimKey = ({ policy, cycleStart }: Opening) => `claim-${policy}-${cycleStart}`;
