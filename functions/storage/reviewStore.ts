import { odata, type TransactionAction } from '@azure/data-tables';
import type { RecordedEvent } from '#domain/review/events.ts';
import { applyEvent, fold } from '#domain/review/fold.ts';
import { NOTHING_YET, type Review } from '#domain/review/review.ts';
import { sha256 } from './hash.ts';
import { packJson, unpackJson } from './longText.ts';
import { removeRows } from './removeRows.ts';
import { findRow, isStorageError, type Tables } from './tables.ts';

/** A review as it was read, with what is needed to write to it. */
export type StoredReview = { review: Review; etag: string; lastHash: string };

/** What was read about a review by somebody who is not one of its two parties (X-06). */
export type ReadEntry = { at: string; who: string; why: string };

export type ReviewStore = ReturnType<typeof createReviewStore>;

type Head = { version: number; lastHash: string; shape?: number };
type EventRow = { seq: number; hash: string; previous: string };

/**
 * Reviews in Table Storage. A review is one partition: its events, each carrying the hash of the one before (so that
 * tampering shows), and a head with the folded state, guarded by its ETag. Everything that one command does is one
 * transaction.
 */
export function createReviewStore(tables: Tables) {
  /** The review, or undefined when there is none. */
  async function load(id: string): Promise<StoredReview | undefined> {
    const head = await findRow<Head>(await tables('Reviews'), id, 'head');
    if (!head) return undefined;
    const review = 'text0' in head ? { ...NOTHING_YET, ...(unpackJson(head) as Review) } : fold(id, await events(id));
    return { review, etag: head.etag, lastHash: head.lastHash };
  }

  /** Every event of a review in order. Throws when their hashes do not form one chain. */
  async function events(id: string): Promise<RecordedEvent[]> {
    const { list, intact } = await history(id);
    if (!intact) throw new Error(`The history of review ${id} has been tampered with.`);
    return list;
  }

  /** Every event of a review in order, and whether their hashes form one unbroken chain. */
  async function history(id: string): Promise<{ list: RecordedEvent[]; intact: boolean }> {
    const table = await tables('Reviews');
    const rows = table.listEntities<EventRow>({
      queryOptions: { filter: odata`PartitionKey eq ${id} and RowKey ge 'event-' and RowKey lt 'event.'` },
    });
    const list: RecordedEvent[] = [];
    let previous = '';
    let intact = true;
    for await (const row of rows) {
      const recorded = unpackJson(row) as RecordedEvent;
      intact &&=
        row.previous === previous && row.hash === hashOf(previous, recorded) && recorded.seq === list.length + 1;
      previous = row.hash;
      list.push(recorded);
    }
    return { list, intact };
  }

  /** Whether a command with this id has been carried out. */
  async function hasCommand(id: string, commandId: string): Promise<boolean> {
    return (await findRow(await tables('Reviews'), id, `command-${commandId}`)) !== undefined;
  }

  /**
   * Writes what a command came to: its events, the new head and the mark of the command, all or nothing. Answers
   * 'conflict' when somebody else wrote first; the caller loads again and decides anew.
   */
  async function commit(
    id: string,
    before: StoredReview | undefined,
    added: readonly RecordedEvent[],
    commandId: string,
  ): Promise<Review | 'conflict'> {
    const review = before ? added.reduce(applyEvent, before.review) : fold(id, added);
    let previous = before?.lastHash ?? '';
    const actions: TransactionAction[] = added.map((recorded) => {
      const hash = hashOf(previous, recorded);
      const row = {
        partitionKey: id,
        rowKey: eventKey(recorded.seq),
        seq: recorded.seq,
        previous,
        hash,
        ...packed(recorded),
      };
      previous = hash;
      return ['create', row];
    });
    const head = headOf(review, previous);
    actions.push(before ? ['update', head, 'Replace', { etag: before.etag }] : ['create', head]);
    actions.push(['create', { partitionKey: id, rowKey: `command-${commandId}` }]);
    try {
      await (await tables('Reviews')).submitTransaction(actions);
      return review;
    } catch (error) {
      // 404: it was destroyed meanwhile.
      if (([404, 409, 412] as const).some((status) => isStorageError(error, status))) return 'conflict';
      throw error;
    }
  }

  /**
   * Folds a head of an older shape anew from the events and writes it, unless somebody else wrote meanwhile. Throws where
   * the events do not say what the head is of, so that no trace of tampering is written over.
   */
  async function refreshHead(id: string): Promise<'asItWas' | 'anew'> {
    const table = await tables('Reviews');
    const head = await findRow<Head>(table, id, 'head');
    if (!head || head.shape === HEAD_SHAPE) return 'asItWas';
    const review = fold(id, await events(id));
    if (review.version !== head.version) throw new Error('The head of a review and its events do not fit.');
    try {
      await table.updateEntity(headOf(review, head.lastHash), 'Replace', { etag: head.etag });
      return 'anew';
    } catch (error) {
      if (([404, 412] as const).some((status) => isStorageError(error, status))) return 'asItWas';
      throw error;
    }
  }

  /**
   * Takes a review's head away, if nobody has written since it was read: from then on there is no such review, and what
   * is left of it can be destroyed. Answers 'changed' when somebody was faster.
   */
  async function behead(id: string, { etag }: StoredReview): Promise<'done' | 'changed'> {
    try {
      await (await tables('Reviews')).deleteEntity(id, 'head', { etag });
      return 'done';
    } catch (error) {
      if (isStorageError(error, 412)) return 'changed';
      if (isStorageError(error, 404)) return 'done';
      throw error;
    }
  }

  /** Destroys everything of a review: events, commands, reads. Answers how many rows there were. */
  async function removeAll(id: string): Promise<number> {
    return removeRows(await tables('Reviews'), odata`PartitionKey eq ${id}`);
  }

  /** Leaves the entry that the reviewee can see. One person's reads within the same hour are one entry, and so are exports, and what was refused. */
  async function recordRead(
    id: string,
    { at, who, why, what }: ReadEntry & { what?: 'export' | 'refused' },
  ): Promise<void> {
    const rowKey = `read-${at.slice(0, 13)}-${who}${what ? `-${what}` : ''}`;
    await (await tables('Reviews')).upsertEntity({ partitionKey: id, rowKey, at, who, why }, 'Replace');
  }

  /** Who read the review and why, newest first. */
  async function reads(id: string): Promise<ReadEntry[]> {
    const table = await tables('Reviews');
    const rows = table.listEntities<ReadEntry>({
      queryOptions: { filter: odata`PartitionKey eq ${id} and RowKey ge 'read-' and RowKey lt 'read.'` },
    });
    const list: ReadEntry[] = [];
    for await (const { at, who, why } of rows) list.push({ at, who, why });
    return list.toReversed();
  }

  return { load, events, history, hasCommand, commit, refreshHead, behead, removeAll, recordRead, reads };
}

/** The newest shape of the state in a head. */
const HEAD_SHAPE = 1;

const headOf = (review: Review, lastHash: string) => ({
  partitionKey: review.id,
  rowKey: 'head',
  shape: HEAD_SHAPE,
  version: review.version,
  lastHash,
  ...packJson(review),
});

const eventKey = (seq: number) => `event-${String(seq).padStart(8, '0')}`;

function hashOf(previous: string, recorded: RecordedEvent): string {
  return sha256(`${previous}\n${JSON.stringify(recorded)}`);
}

function packed(recorded: RecordedEvent): Record<string, Uint8Array> {
  const text = packJson(recorded);
  if (!text) throw new Error(`Event ${recorded.seq} is larger than a row can be.`);
  return text;
}
