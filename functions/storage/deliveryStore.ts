import { odata } from '@azure/data-tables';
import { sha256 } from './hash.ts';
import { type Delivery, readDelivery, readListed, SHAPE } from './deliveryRow.ts';
import { removeRows } from './removeRows.ts';
import { findRow, isStorageError, type Tables } from './tables.ts';

export type { Delivery } from './deliveryRow.ts';

export type StoredDelivery = Delivery & { etag: string };

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
  drawnAs: '',
  drawnOf: 0,
  drawnFrom: '',
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
    ).upsertEntity({ ...inListOf(row), shape: SHAPE, reviewId: row.reviewId, key: row.key }, 'Replace');
    try {
      const { etag } = await (await tables('Deliveries')).createEntity({ ...keyOf(row), shape: SHAPE, ...row });
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
      const answer = await (
        await tables('Deliveries')
      ).updateEntity({ ...keyOf(row), shape: SHAPE, ...row }, 'Replace', { etag });
      return { ...row, etag: answer.etag ?? '*' };
    } catch (error) {
      if (isStorageError(error, 412)) return undefined;
      throw error;
    }
  }

  async function find(reviewId: string, key: string, to: string): Promise<StoredDelivery | undefined> {
    const { partitionKey, rowKey } = keyOf({ reviewId, key, to });
    const row = await findRow(await tables('Deliveries'), partitionKey, rowKey);
    return row && fromRow(row);
  }

  /** Everything that was sent, or is being sent, about a review. */
  async function ofReview(reviewId: string): Promise<StoredDelivery[]> {
    const table = await tables('Deliveries');
    const list: StoredDelivery[] = [];
    for await (const row of table.listEntities<{ etag: string }>({
      queryOptions: { filter: odata`PartitionKey eq ${reviewId}` },
    }))
      list.push(fromRow(row));
    return list;
  }

  /** The latest messages to somebody, the newest first. */
  async function toPerson(oid: string, most: number): Promise<StoredDelivery[]> {
    const table = await tables('Messages');
    const rows = table.listEntities({
      queryOptions: { filter: odata`PartitionKey eq ${oid}` },
    });
    const keys = new Map<string, Pick<Delivery, 'reviewId' | 'key'>>();
    for await (const row of rows) {
      const { reviewId, key } = readListed(row);
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

function fromRow(row: { etag: string }): StoredDelivery {
  return { ...readDelivery(row), etag: row.etag };
}
