import { randomUUID } from 'node:crypto';
import { odata } from '@azure/data-tables';
import { sha256 } from './hash.ts';
import { type Delivery, DELIVERY, MESSAGE } from './deliveryRow.ts';
import { removeRows } from './removeRows.ts';
import type { StoredRow } from './shape.ts';
import { findRow, type Tables } from './tables.ts';
import { createRow, deleteRow, putRow, replaceRow } from './writes.ts';

export type { Delivery } from './deliveryRow.ts';

export type StoredDelivery = Delivery & { etag: string };

type NewDelivery = Pick<Delivery, 'reviewId' | 'key' | 'to' | 'kind' | 'aboutId' | 'claimedAt'> &
  Partial<Pick<Delivery, 'leasedUntil' | 'carries' | 'within' | 'status' | 'channel' | 'sentAt' | 'reason' | 'tried'>>;

const BLANK: Omit<Delivery, 'reviewId' | 'key' | 'to' | 'kind' | 'aboutId' | 'claimedAt' | 'token'> = {
  status: 'sending',
  channel: 'chat',
  nextTry: '',
  handedOverAt: '',
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
  drawnShows: '',
};

/**
 * What was sent to whom about which review. A row's key is the message's key, so storage refuses a second claim of the
 * same message.
 */
export function createDeliveryStore(tables: Tables) {
  /**
   * Claims a message for sending; undefined when somebody has already claimed it. The person's list gets its line
   * first: a line that leads nowhere is passed over, and no claimed message is missing.
   */
  async function claim(delivery: NewDelivery): Promise<StoredDelivery | undefined> {
    const row: Delivery = { ...BLANK, ...delivery, token: randomUUID() };
    const line = MESSAGE.write(inListOf(row), { reviewId: row.reviewId, key: row.key });
    await putRow(await tables('Messages'), line);
    const etag = await createRow(await tables('Deliveries'), DELIVERY.write(keyOf(row), row));
    return etag === undefined ? undefined : { ...row, etag };
  }

  /** Takes over a claim that failed, or whose holder never came back; undefined when somebody else was faster. */
  async function reclaim(delivery: StoredDelivery, change: Partial<Delivery>): Promise<StoredDelivery | undefined> {
    return update(delivery, {
      status: 'sending',
      attempts: delivery.attempts + 1,
      reason: '',
      handedOverAt: '',
      ...change,
      token: randomUUID(),
    });
  }

  /** Notes something on a delivery; undefined when it has changed since it was read. */
  async function update(delivery: StoredDelivery, change: Partial<Delivery>): Promise<StoredDelivery | undefined> {
    const { etag, ...before } = delivery;
    const row = { ...before, ...change };
    const written = await replaceRow({ table: await tables('Deliveries'), row: DELIVERY.write(keyOf(row), row), etag });
    return written === undefined ? undefined : { ...row, etag: written };
  }

  /**
   * Notes what became of a message, for the sender that claimed it; what somebody else noted on it in the meantime
   * stays. Undefined where it is now claimed by another or gone.
   */
  async function record(delivery: StoredDelivery, change: Partial<Delivery>): Promise<StoredDelivery | undefined> {
    const { reviewId, key, to, token } = delivery;
    for (let current: StoredDelivery | undefined = delivery; current?.token === token;) {
      const noted = await update(current, change);
      if (noted) return noted;
      current = await find({ reviewId, key, to });
    }
    return undefined;
  }

  type FindArgs = { reviewId: string; key: string; to: string };

  type BeginningWithArgs = { reviewId: string; begins: string; to: string };

  async function find({ reviewId, key, to }: FindArgs): Promise<StoredDelivery | undefined> {
    const row = await findStored({ reviewId, key, to });
    return row && { ...DELIVERY.read(row), etag: row.etag };
  }

  async function findStored({ reviewId, key, to }: { reviewId: string; key: string; to: string }) {
    const { partitionKey, rowKey } = keyOf({ reviewId, key, to });
    return findRow({ table: await tables('Deliveries'), partition: partitionKey, row: rowKey });
  }

  /**
   * What was sent, or is being sent, about a review. A delivery that cannot be read is left out; it does not go twice,
   * since its key is taken.
   */
  async function ofReview(reviewId: string): Promise<StoredDelivery[]> {
    return listOf(reviewId, DELIVERY.readOrPassOver);
  }

  /** What was sent, or is being sent, to one person under keys that begin alike. */
  async function beginningWith({ reviewId, begins, to }: BeginningWithArgs): Promise<StoredDelivery[]> {
    const from = odata`PartitionKey eq ${reviewId} and RowKey ge ${begins} and RowKey lt ${`${begins}~`}`;
    return (await listed(from, DELIVERY.readOrPassOver)).filter((each) => each.to === to);
  }

  /** What was sent about a review, for callers that must not leave anything out. Throws `UnreadableRow` where a delivery cannot be read. */
  async function everyOfReview(reviewId: string): Promise<StoredDelivery[]> {
    return listOf(reviewId, DELIVERY.read);
  }

  async function listOf(reviewId: string, read: (row: StoredRow) => Delivery | undefined): Promise<StoredDelivery[]> {
    return listed(odata`PartitionKey eq ${reviewId}`, read);
  }

  async function listed(filter: string, read: (row: StoredRow) => Delivery | undefined): Promise<StoredDelivery[]> {
    const rows = (await tables('Deliveries')).listEntities<{ etag: string }>({ queryOptions: { filter } });
    const list: StoredDelivery[] = [];
    for await (const row of rows) {
      const delivery = read(row);
      if (delivery) list.push({ ...delivery, etag: row.etag });
    }
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
      const line = MESSAGE.readOrPassOver(row);
      if (line) keys.set(`${line.reviewId} ${line.key}`, line);
      if (keys.size >= most) break;
    }
    const found = await Promise.all(
      [...keys.values()].map(({ reviewId, key }) => findStored({ reviewId, key, to: oid })),
    );
    return found.flatMap((row) => {
      const delivery = row && DELIVERY.readOrPassOver(row);
      return delivery ? [{ ...delivery, etag: row.etag }] : [];
    });
  }

  /** Everything that was ever sent or tried. What cannot be read is left out. */
  async function* everything(): AsyncGenerator<StoredDelivery> {
    for await (const row of (await tables('Deliveries')).listEntities()) {
      const delivery = DELIVERY.readOrPassOver(row);
      if (delivery) yield { ...delivery, etag: row.etag };
    }
  }

  /** Withdraws a claim from which nothing came. */
  async function release(delivery: StoredDelivery): Promise<void> {
    const outcome = await deleteRow(await tables('Deliveries'), { ...keyOf(delivery), etag: delivery.etag });
    if (outcome === 'changed') throw new Error('A claim that was to be taken back has changed.');
  }

  /** Destroys everything known of what was sent about a review, readable or not. Answers how much there was. */
  async function removeAll(reviewId: string): Promise<number> {
    const [deliveries, messages] = await Promise.all([tables('Deliveries'), tables('Messages')]);
    const filter = odata`PartitionKey eq ${reviewId}`;
    const people = new Set<string>();
    for await (const { rowKey = '' } of deliveries.listEntities({ queryOptions: { filter, select: ['rowKey'] } }))
      people.add(rowKey.slice(rowKey.lastIndexOf('~') + 1));
    for (const to of people) await removeRows(messages, odata`PartitionKey eq ${to} and reviewId eq ${reviewId}`);
    return removeRows(deliveries, filter);
  }

  return {
    claim,
    reclaim,
    update,
    record,
    release,
    find,
    ofReview,
    beginningWith,
    everyOfReview,
    everything,
    toPerson,
    removeAll,
  };
}

/** The year 2200, in milliseconds: the order of a person's messages counts down from it. */
const FAR = Date.UTC(2200, 0, 1);

/** Where a message stands in its recipient's list, the newest first: the key is the time left until a distant day. */
function inListOf({ reviewId, key, to, claimedAt }: Pick<Delivery, 'reviewId' | 'key' | 'to' | 'claimedAt'>) {
  const left = String(FAR - Date.parse(claimedAt)).padStart(14, '0');
  return { partitionKey: to, rowKey: `${left}~${sha256(`${reviewId} ${key}`).slice(0, 24)}` };
}

const keyOf = ({ reviewId, key, to }: Pick<Delivery, 'reviewId' | 'key' | 'to'>) => ({
  partitionKey: reviewId,
  rowKey: `${key}~${to}`,
});
