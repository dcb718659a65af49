import { odata } from '@azure/data-tables';
import type { MessageKind } from '#domain/review/messages.ts';
import { removeRows } from './removeRows.ts';
import { findRow, isStorageError, type Tables } from './tables.ts';

/** One message to one person: claimed before it is sent, so that nobody gets it twice. */
export type Delivery = {
  reviewId: string;
  key: string;
  to: string;
  kind: MessageKind;
  aboutId: string;
  /** `waiting`: it did not go through and is tried again at `nextTry`. `failed`: it never will; an administrator sees it. */
  status: 'sending' | 'sent' | 'waiting' | 'failed';
  /** ISO instants. */
  claimedAt: string;
  nextTry: string;
  sentAt: string;
  attempts: number;
  /** Why it could not be sent, as a code; empty otherwise. Never text of a review. */
  reason: string;
  conversationId: string;
  activityId: string;
  /** SHA-256 of the card that the person has, so that it is only updated when it would look different. */
  cardHash: string;
  /** When the person first looked at the card, and last pressed one of its buttons. ISO instants. */
  openedAt?: string | undefined;
  actedAt?: string | undefined;
};

export type StoredDelivery = Delivery & { etag: string };

export type DeliveryStore = ReturnType<typeof createDeliveryStore>;

/** What was sent to whom about which review. A row's key is the message's, so a second claim of it is refused by storage. */
export function createDeliveryStore(tables: Tables) {
  /** Claims a message for sending; undefined when somebody has claimed it already. */
  async function claim(
    delivery: Omit<
      Delivery,
      'status' | 'nextTry' | 'sentAt' | 'attempts' | 'reason' | 'conversationId' | 'activityId' | 'cardHash'
    >,
  ): Promise<StoredDelivery | undefined> {
    const row: Delivery = {
      ...delivery,
      status: 'sending',
      nextTry: '',
      sentAt: '',
      attempts: 1,
      reason: '',
      conversationId: '',
      activityId: '',
      cardHash: '',
    };
    try {
      const { etag } = await (await tables('Deliveries')).createEntity({ ...keyOf(row), ...row });
      return { ...row, etag: etag ?? '*' };
    } catch (error) {
      if (isStorageError(error, 409)) return undefined;
      throw error;
    }
  }

  /** Takes over a claim whose holder never came back, or failed; undefined when somebody else was faster. */
  async function reclaim(delivery: StoredDelivery, at: string): Promise<StoredDelivery | undefined> {
    return update(delivery, { status: 'sending', claimedAt: at, attempts: delivery.attempts + 1, reason: '' });
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

  /** Destroys what is known of everything that was sent about a review. Answers how much there was. */
  async function removeAll(reviewId: string): Promise<number> {
    return removeRows(await tables('Deliveries'), odata`PartitionKey eq ${reviewId}`);
  }

  return { claim, reclaim, update, find, ofReview, removeAll };
}

const keyOf = ({ reviewId, key, to }: Pick<Delivery, 'reviewId' | 'key' | 'to'>) => ({
  partitionKey: reviewId,
  rowKey: `${key}~${to}`,
});

function fromRow(row: Delivery & { etag: string }): StoredDelivery {
  const {
    reviewId,
    key,
    to,
    kind,
    aboutId,
    status,
    claimedAt,
    nextTry,
    sentAt,
    attempts,
    reason,
    conversationId,
    activityId,
    cardHash,
    openedAt,
    actedAt,
    etag,
  } = row;
  return {
    reviewId,
    key,
    to,
    kind,
    aboutId,
    status,
    claimedAt,
    nextTry,
    sentAt,
    attempts,
    reason,
    conversationId,
    activityId,
    cardHash,
    openedAt,
    actedAt,
    etag,
  };
}
