import { odata } from '@azure/data-tables';
import type { MessageKind } from '#domain/review/messages.ts';
import { sha256 } from './hash.ts';
import { removeRows } from './removeRows.ts';
import { findRow, isStorageError, type Tables } from './tables.ts';

export type Channel = 'chat' | 'feed' | 'mail';

/** One message to one person: claimed before it is sent, so that nobody gets it twice. */
export type Delivery = {
  /** The review it is about; a policy, a concern, or a person's mornings where it is about no review. */
  reviewId: string;
  key: string;
  to: string;
  kind: MessageKind;
  aboutId: string;
  /** `waiting`: it did not go through and is tried again at `nextTry`. `failed`: it never will; an administrator sees it. */
  status: 'sending' | 'sent' | 'waiting' | 'failed';
  /** The way in which it was sent, or is tried. */
  channel: Channel;
  /** ISO instants; empty where it has not happened, or is not known. */
  claimedAt: string;
  nextTry: string;
  sentAt: string;
  openedAt: string;
  actedAt: string;
  /** Until when the one who sends it has it to himself, by the machine's own clock; empty once all that hangs on it is done. */
  leasedUntil: string;
  attempts: number;
  /** Why it could not be sent, as a code; empty otherwise. Never text of a review. */
  reason: string;
  /** Every try that failed, as JSON: when, in which way, and the code. */
  tried: string;
  /** The key of the morning message in which it went with others; empty where it went by itself. */
  within: string;
  /** Of a morning message: what it carries, as JSON. */
  carries: string;
  conversationId: string;
  activityId: string;
  /** SHA-256 of the card that the person has, so that it is only updated when it would look different. */
  cardHash: string;
};

export type StoredDelivery = Delivery & { etag: string };

/** A try that failed. */
export type Tried = { at: string; channel: Channel; reason: string };

export type DeliveryStore = ReturnType<typeof createDeliveryStore>;

type Claim = Pick<Delivery, 'reviewId' | 'key' | 'to' | 'kind' | 'aboutId' | 'claimedAt'> &
  Partial<Pick<Delivery, 'leasedUntil' | 'carries' | 'within' | 'status' | 'channel' | 'sentAt'>>;

const BLANK: Omit<Delivery, 'reviewId' | 'key' | 'to' | 'kind' | 'aboutId' | 'claimedAt'> = {
  status: 'sending',
  channel: 'chat',
  nextTry: '',
  sentAt: '',
  openedAt: '',
  actedAt: '',
  leasedUntil: '',
  attempts: 1,
  reason: '',
  tried: '[]',
  within: '',
  carries: '[]',
  conversationId: '',
  activityId: '',
  cardHash: '',
};

/** What was sent to whom about which review. A row's key is the message's, so a second claim of it is refused by storage. */
export function createDeliveryStore(tables: Tables) {
  /**
   * Claims a message for sending; undefined when somebody has claimed it already. It stands in the person's list before:
   * a line there that leads to nothing is passed over, and nothing that was claimed is missing.
   */
  async function claim(delivery: Claim): Promise<StoredDelivery | undefined> {
    const row: Delivery = { ...BLANK, ...delivery };
    await (
      await tables('Messages')
    ).upsertEntity({ ...inListOf(row), reviewId: row.reviewId, key: row.key }, 'Replace');
    try {
      const { etag } = await (await tables('Deliveries')).createEntity({ ...keyOf(row), ...row });
      return { ...row, etag: etag ?? '*' };
    } catch (error) {
      if (isStorageError(error, 409)) return undefined;
      throw error;
    }
  }

  /** Takes over a claim whose holder never came back, or failed; undefined when somebody else was faster. */
  async function reclaim(delivery: StoredDelivery, change: Partial<Delivery>): Promise<StoredDelivery | undefined> {
    return update(delivery, { status: 'sending', attempts: delivery.attempts + 1, reason: '', ...change });
  }

  /** Notes something on a delivery; undefined when it has changed since it was read. */
  async function update(delivery: StoredDelivery, change: Partial<Delivery>): Promise<StoredDelivery | undefined> {
    const { etag, ...before } = delivery;
    const row = { ...before, ...change };
    try {
      const answer = await (await tables('Deliveries')).updateEntity({ ...keyOf(row), ...row }, 'Replace', { etag });
      return { ...row, etag: answer.etag ?? '*' };
    } catch (error) {
      if (isStorageError(error, 412)) return undefined;
      throw error;
    }
  }

  async function find(reviewId: string, key: string, to: string): Promise<StoredDelivery | undefined> {
    const { partitionKey, rowKey } = keyOf({ reviewId, key, to });
    const row = await findRow<Delivery>(await tables('Deliveries'), partitionKey, rowKey);
    return row && fromRow(row);
  }

  /** Everything that was sent, or is being sent, about a review. */
  async function ofReview(reviewId: string): Promise<StoredDelivery[]> {
    const table = await tables('Deliveries');
    const list: StoredDelivery[] = [];
    for await (const row of table.listEntities<Delivery>({
      queryOptions: { filter: odata`PartitionKey eq ${reviewId}` },
    }))
      list.push(fromRow(row));
    return list;
  }

  /** The latest messages to somebody, the newest first. */
  async function toPerson(oid: string, most: number): Promise<StoredDelivery[]> {
    const table = await tables('Messages');
    const rows = table.listEntities<Pick<Delivery, 'reviewId' | 'key'>>({
      queryOptions: { filter: odata`PartitionKey eq ${oid}` },
    });
    const keys = new Map<string, Pick<Delivery, 'reviewId' | 'key'>>();
    for await (const { reviewId, key } of rows) {
      keys.set(`${reviewId} ${key}`, { reviewId, key });
      if (keys.size >= most) break;
    }
    const found = await Promise.all([...keys.values()].map(({ reviewId, key }) => find(reviewId, key, oid)));
    return found.filter((each) => each !== undefined);
  }

  /** Takes a claim back that came to nothing. */
  async function release(delivery: StoredDelivery): Promise<void> {
    const { partitionKey, rowKey } = keyOf(delivery);
    await (await tables('Deliveries')).deleteEntity(partitionKey, rowKey, { etag: delivery.etag });
  }

  /** Destroys what is known of everything that was sent about a review. Answers how much there was. */
  async function removeAll(reviewId: string): Promise<number> {
    const messages = await tables('Messages');
    for (const to of new Set((await ofReview(reviewId)).map((delivery) => delivery.to)))
      await removeRows(messages, odata`PartitionKey eq ${to} and reviewId eq ${reviewId}`);
    return removeRows(await tables('Deliveries'), odata`PartitionKey eq ${reviewId}`);
  }

  return { claim, reclaim, update, release, find, ofReview, toPerson, removeAll };
}

/** The year 2200, in milliseconds: what the order of a person's messages is counted down from. */
const FAR = Date.UTC(2200, 0, 1);

/** Where a message stands in the list of the person whom it goes to, the newest first: by the time that is left until a far day. */
function inListOf({ reviewId, key, to, claimedAt }: Pick<Delivery, 'reviewId' | 'key' | 'to' | 'claimedAt'>) {
  const left = String(FAR - Date.parse(claimedAt)).padStart(14, '0');
  return { partitionKey: to, rowKey: `${left}~${sha256(`${reviewId} ${key}`).slice(0, 24)}` };
}

const keyOf = ({ reviewId, key, to }: Pick<Delivery, 'reviewId' | 'key' | 'to'>) => ({
  partitionKey: reviewId,
  rowKey: `${key}~${to}`,
});

function fromRow(row: Delivery & { etag: string }): StoredDelivery {
  const { reviewId, key, to, kind, aboutId, claimedAt, etag } = row;
  const rest = Object.keys(BLANK).map((name) => [
    name,
    row[name as keyof typeof BLANK] ?? BLANK[name as keyof typeof BLANK],
  ]);
  return { reviewId, key, to, kind, aboutId, claimedAt, ...(Object.fromEntries(rest) as typeof BLANK), etag };
}
