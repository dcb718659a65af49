import { randomUUID } from 'node:crypto';
import { odata, type TransactionAction } from '@azure/data-tables';
import { z } from 'zod';
import type { RecordedEvent } from '#domain/review/events.ts';
import { applyEvent, fold } from '#domain/review/fold.ts';
import { EVENT_SHAPE, type NewEvent, readEvent, writeEvent } from '#domain/review/recordedEvent.ts';
import { type Review, STATE_SHAPE } from '#domain/review/review.ts';
import { sha256 } from './hash.ts';
import { type Head, holdsState, readHead, stateIn } from './head.ts';
import { packIfFits, packText, unpackText } from './longText.ts';
import { removeRows } from './removeRows.ts';
import { COMMAND, READ } from './reviewKinds.ts';
import { type StoredRow, withPlainNumbers } from './shape.ts';
import { findRow, type Tables } from './tables.ts';
import { UnreadableRow } from './unreadable.ts';
import { deleteRow, putRow, replaceRow, writeTogether } from './writes.ts';

/** A review as it was read, with what is needed to write to it. */
export type StoredReview = { review: Review; etag: string; lastHash: string };

/** A look at a review by somebody who is not one of its two parties (X-06). */
export type ReadEntry = ReturnType<typeof READ.read>;

/** The mark of a command that was carried out, with the hash of who asked and what. */
export type Mark = ReturnType<typeof COMMAND.read>;

type Added = {
  before: StoredReview | undefined;
  added: readonly NewEvent[];
  commandId: string;
  asked?: string;
};

/** The number of states to remember before starting again. */
const MOST_STATES = 1_000;

export type ReviewStore = ReturnType<typeof createReviewStore>;

/** `shape` is the shape of the event; rows from before shapes leave it out. */
const eventRowSchema = z.looseObject({
  seq: z.int(),
  hash: z.string(),
  previous: z.string(),
  shape: z.int().optional(),
});

/** A review's events as they were read, and whether each is as it was written, in its place. */
type History = { list: RecordedEvent[]; intact: boolean };

/**
 * Reviews in Table Storage. A review is one partition: its events, each carrying the hash of the one before (so that
 * tampering shows), and a head with the folded state, guarded by its ETag. Everything that one command does is one
 * transaction.
 */
export function createReviewStore(tables: Tables) {
  /** The states last read, each with its head's ETag: an unchanged one is unpacked once. */
  const states = new Map<string, { etag: string; review: Review }>();

  /** The review, or undefined when there is none. */
  async function load(id: string): Promise<StoredReview | undefined> {
    const head = await findHead(id);
    if (!head) return undefined;
    const { etag, lastHash, version } = head;
    const known = states.get(id);
    const state = known?.etag === etag ? known.review : stateIn(id, head);
    if (state) {
      if (states.size >= MOST_STATES) states.clear();
      states.set(id, { etag, review: state });
      return { review: state, etag, lastHash };
    }
    const { list, intact } = await history(id, head);
    // A record that somebody tampered with is still read while it has every event; its history says that it is not
    // intact.
    if (!list.slice(0, version).every(({ seq }, index) => seq === index + 1) || list.length < version)
      throw new UnreadableRow({ table: 'Reviews', kind: 'event', why: 'broken' });
    const review = fold(id, list.slice(0, version));
    // A state that is too large for its row is left out of it on purpose.
    const isLeftOut = head.shape === STATE_SHAPE && !holdsState(head);
    const kept = intact && !isLeftOut ? await keepState(review, head) : undefined;
    return { review, etag: kept ?? etag, lastHash };
  }

  /**
   * Keeps a newly folded state beside its events, so that it is folded only once; undefined where somebody else wrote
   * in the meantime.
   */
  async function keepState(review: Review, { etag, lastHash }: Head & { etag: string }): Promise<string | undefined> {
    return replaceRow({ table: await tables('Reviews'), row: headOf(review, lastHash), etag });
  }

  /** Every event of a review in order. Throws when their hashes do not form one chain. */
  async function events(id: string, head?: Head): Promise<RecordedEvent[]> {
    const { list, intact } = await history(id, head);
    if (!intact) throw new UnreadableRow({ table: 'Reviews', kind: 'event', why: 'broken' });
    return list;
  }

  /**
   * Every event of a review in order, and whether each is as it was written and in its place, in one unbroken chain
   * that reaches as far as the head says.
   */
  async function history(id: string, known?: Head): Promise<History> {
    const table = await tables('Reviews');
    const head = known ?? (await findHead(id));
    const rows = table.listEntities({
      queryOptions: { filter: odata`PartitionKey eq ${id} and RowKey ge 'event-' and RowKey lt 'event.'` },
    });
    const list: RecordedEvent[] = [];
    const hashes = [''];
    let intact = true;
    for await (const row of rows) {
      const { event, isWhole, seq, hash } = readRow({ id, stored: row, previous: hashes.at(-1) ?? '' });
      intact &&= isWhole && seq === hashes.length;
      hashes.push(hash);
      if (event) list.push(event);
    }
    return { list, intact: intact && (await isWhole({ id, hashes, head })) };
  }

  type IsWholeArgs = { id: string; hashes: readonly string[]; head: Head | undefined };

  /**
   * Whether the events reach as far as the head says, and no further. They were read after the head, so the head is
   * read again.
   */
  async function isWhole({ id, hashes, head }: IsWholeArgs): Promise<boolean> {
    if (!head) return true;
    if (hashes[head.version] !== head.lastHash) return false;
    const last = hashes.length - 1;
    return head.version === last || ((await findHead(id))?.version ?? 0) >= last;
  }

  async function findHead(id: string) {
    const row = await findRow({ table: await tables('Reviews'), partition: id, row: 'head' });
    return row && { ...readHead(row), etag: row.etag };
  }

  /** Whether there is such a review, readable or not. */
  async function exists(id: string): Promise<boolean> {
    return (await findRow({ table: await tables('Reviews'), partition: id, row: 'head' })) !== undefined;
  }

  /**
   * The mark of a command with this id that was carried out; a mark that cannot be read does not say what was asked.
   */
  async function findMark(id: string, commandId: string): Promise<Mark | undefined> {
    const row = await findRow({ table: await tables('Reviews'), partition: id, row: `command-${commandId}` });
    return row && (COMMAND.readOrPassOver(row) ?? { sha256: '', token: '' });
  }

  /**
   * Writes the result of a command: its events, the new head and the mark of the command, all or nothing. `asked` is
   * the hash of who asked and what, for the mark. Answers 'conflict' when somebody else wrote first; the caller loads
   * again and decides anew. Throws `TooLarge` where an event holds more than a row can.
   */
  async function commit(id: string, { before, added, commandId, asked = '' }: Added): Promise<Review | 'conflict'> {
    let previous = before?.lastHash ?? '';
    const written = added.map((each) => ({ seq: each.seq, text: writeEvent(id, each) }));
    const actions: TransactionAction[] = written.map(({ seq, text }) => {
      const hash = hashOf(previous, text);
      const row = { partitionKey: id, rowKey: eventKey(seq), seq, shape: EVENT_SHAPE, previous, hash };
      previous = hash;
      return ['create', { ...row, ...packed(seq, text) }];
    });
    // Folded from what will be read, so that the state is the same whenever it is folded again.
    const events = written.map(({ text }) => readEvent(text));
    const review = before ? events.reduce(applyEvent, before.review) : fold(id, events);
    const head = headOf(review, previous);
    actions.push(before ? ['update', head, 'Replace', { etag: before.etag }] : ['create', head]);
    const mark = { sha256: asked, token: randomUUID() };
    actions.push(['create', COMMAND.write({ partitionKey: id, rowKey: `command-${commandId}` }, mark)]);
    return (await writeTogether(await tables('Reviews'), actions)) ? review : 'conflict';
  }

  /**
   * Folds a head anew from the events where it has an older shape or its state cannot be read, and writes it unless
   * somebody else wrote in the meantime. Throws where the events do not match the head, so that no trace of tampering
   * is overwritten.
   */
  async function refreshHead(id: string): Promise<'asItWas' | 'anew'> {
    const head = await findHead(id);
    if (!head || (head.shape === STATE_SHAPE && (!holdsState(head) || stateIn(id, head)))) return 'asItWas';
    const review = fold(id, (await events(id, head)).slice(0, head.version));
    if (review.version !== head.version) throw new Error('The head of a review and its events do not fit.');
    return (await keepState(review, head)) === undefined ? 'asItWas' : 'anew';
  }

  /**
   * Removes a review's head, if nobody has written since it was read. From then on the review does not exist, and the
   * rest of it can be destroyed. Answers 'changed' when somebody was faster.
   */
  async function deleteHead(id: string, { etag }: StoredReview): Promise<'done' | 'changed'> {
    const outcome = await deleteRow(await tables('Reviews'), { partitionKey: id, rowKey: 'head', etag });
    return outcome === 'changed' ? 'changed' : 'done';
  }

  /** Destroys everything of a review: events, commands, reads. Answers how many rows there were. */
  async function removeAll(id: string): Promise<number> {
    return removeRows(await tables('Reviews'), odata`PartitionKey eq ${id}`);
  }

  /**
   * Leaves the entry that the reviewee can see. One person's reads within the same hour are one entry; so are exports,
   * and refused attempts. Looks at how it stands are one entry a day.
   */
  async function recordRead(
    id: string,
    { at, who, why, what }: ReadEntry & { what?: 'export' | 'refused' | 'standing' },
  ): Promise<void> {
    const time = at.slice(0, what === 'standing' ? DAY : HOUR);
    const rowKey = `read-${time}-${who}${what ? `-${what}` : ''}`;
    await putRow(await tables('Reviews'), READ.write({ partitionKey: id, rowKey }, { at, who, why }));
  }

  /** Who read the review and why, newest first. */
  async function reads(id: string): Promise<ReadEntry[]> {
    const table = await tables('Reviews');
    const rows = table.listEntities({
      queryOptions: { filter: odata`PartitionKey eq ${id} and RowKey ge 'read-' and RowKey lt 'read.'` },
    });
    const list: ReadEntry[] = [];
    for await (const row of rows) {
      const entry = READ.readOrPassOver(row);
      if (entry) list.push(entry);
    }
    return list.toReversed();
  }

  return { load, exists, events, history, findMark, commit, refreshHead, deleteHead, removeAll, recordRead, reads };
}

/** A head. A state that is larger than a row can hold is left out, and folded from the events each time. */
const headOf = (review: Review, lastHash: string) => ({
  partitionKey: review.id,
  rowKey: 'head',
  shape: STATE_SHAPE,
  version: review.version,
  lastHash,
  ...packIfFits(review),
});

/** How much of an ISO instant says the day, and the hour. */
const [DAY, HOUR] = [10, 13];

const eventKey = (seq: number) => `event-${String(seq).padStart(8, '0')}`;

/** A link of the chain: the hash before it, and the text as it is stored. */
function hashOf(previous: string, text: string): string {
  return sha256(`${previous}\n${text}`);
}

/** What is to be written at once is more than one row can hold. */
export class TooLarge extends Error {}

function packed(seq: number, text: string): Record<string, Uint8Array> {
  const chunks = packText(text);
  if (!chunks) throw new TooLarge(`Event ${seq} is larger than a row can be.`);
  return chunks;
}

type ReadRow = { event?: RecordedEvent; isWhole: boolean; seq: number | undefined; hash: string };

/**
 * The event in a row, where it can be read at all, and whether the row is as it was written, of this review and in this
 * place. Throws where it is as it was written and still cannot be read: that is a fault of the app.
 */
function readRow({ id, stored, previous }: { id: string; stored: StoredRow; previous: string }): ReadRow {
  const { data: row } = eventRowSchema.safeParse(withPlainNumbers(stored));
  const { seq, hash = '' } = row ?? {};
  let isWhole = false;
  try {
    const text = unpackText(stored);
    isWhole = row?.previous === previous && hash === hashOf(previous, text);
    const event = readEvent(text);
    isWhole &&= event.seq === seq && event.shape === row?.shape && (event.review ?? id) === id;
    return { event, isWhole, seq, hash };
  } catch (error) {
    if (isWhole) throw error;
    return { isWhole, seq, hash };
  }
}
