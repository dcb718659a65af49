import { odata } from '@azure/data-tables';
import { z } from 'zod';
import { inOrderOfTime, isBefore } from '#domain/calendar/moments.ts';
import type { Delivery } from './deliveryStore.ts';
import { sha256 } from './hash.ts';
import { messageKindSchema } from './messageKind.ts';
import { type RowKeys, rowKind } from './shape.ts';
import { findRow, type Tables } from './tables.ts';
import { deleteRow, putRow } from './writes.ts';

/** A message that no channel could deliver: which, to whom, why. Times are ISO instants. */
export type NotReached = Pick<Delivery, 'reviewId' | 'key' | 'to' | 'kind' | 'reason'> & { since: string };

export type StoredNotReached = NotReached & { etag: string };

/** Work from a queue that was given up after several tries: its queue, and the message, which holds only ids. */
export type GivenUp = { id: string; queue: string; message: string; at: string };

export const HOLD = rowKind({
  table: 'Trouble',
  name: 'hold',
  isOf: ({ partitionKey }) => partitionKey === 'hold',
  holds: z.strictObject({ until: z.iso.datetime() }),
});

export const NOT_REACHED = rowKind({
  table: 'Trouble',
  name: 'notReached',
  isOf: ({ partitionKey }) => partitionKey === 'notReached',
  holds: z.strictObject({
    reviewId: z.string(),
    key: z.string(),
    to: z.string(),
    kind: messageKindSchema,
    reason: z.string(),
    since: z.iso.datetime(),
  }),
});

export const GIVEN_UP = rowKind({
  table: 'Trouble',
  name: 'givenUp',
  isOf: ({ partitionKey }) => partitionKey === 'givenUp',
  holds: z.strictObject({ queue: z.string(), message: z.string(), at: z.iso.datetime() }),
});

/**
 * What the app would have done by itself for a review: open the one that follows, or the one in which a cycle begins
 * again.
 */
const REFUSED_WORK = ['nextReview', 'begunAgain'] as const;

export const REFUSED = rowKind({
  table: 'Trouble',
  name: 'refused',
  isOf: ({ partitionKey }) => partitionKey === 'refused',
  holds: z.strictObject({
    reviewId: z.string(),
    what: z.enum(REFUSED_WORK),
    /** The person whose review it is: an oid. */
    of: z.string(),
    why: z.string(),
    at: z.iso.datetime(),
  }),
});

/** Work of the app's own that was refused, whose review it is, and why. `at` is an ISO instant. */
export type Refused = {
  reviewId: string;
  what: (typeof REFUSED_WORK)[number];
  of: string;
  why: string;
  at: string;
};

/** How long a hold that was read is believed, in milliseconds: many senders ask for it at once. */
const HOLD_FRESH = 1_000;

/** What went wrong and waits for the administrator, and how long the Bot Connector asks everybody to wait. */
export function createDeliveryFailureStore(tables: Tables) {
  /** When the hold was last read, in milliseconds, and what it was. */
  let lastHold: { readAt: number; until: Promise<string | undefined> } | undefined;

  /** Makes every sender wait until a moment: the Bot Connector's Retry-After counts for the whole app. */
  async function hold(until: string): Promise<void> {
    const before = await readHold();
    if (before !== undefined && !isBefore(before, until)) return;
    await putRow(await tables('Trouble'), HOLD.write({ partitionKey: 'hold', rowKey: 'connector' }, { until }));
    lastHold = undefined;
  }

  /** The moment until which all senders wait, or undefined. What another process has just written may be missed. */
  function heldUntil(): Promise<string | undefined> {
    if (lastHold && Date.now() - lastHold.readAt < HOLD_FRESH) return lastHold.until;
    const until = readHold();
    lastHold = { readAt: Date.now(), until };
    until.catch(() => (lastHold = undefined));
    return until;
  }

  async function readHold(): Promise<string | undefined> {
    const row = await findRow({ table: await tables('Trouble'), partition: 'hold', row: 'connector' });
    return row && HOLD.readOrPassOver(row)?.until;
  }

  async function enterNotReached(message: NotReached): Promise<void> {
    const { reviewId, key, to, kind, reason, since } = message;
    const value = { reviewId, key, to, kind, reason, since };
    const row = NOT_REACHED.write({ partitionKey: 'notReached', rowKey: rowOf(message) }, value);
    await putRow(await tables('Trouble'), row);
  }

  /** Removes a message from the list: it got through after all, or is no longer called for. */
  async function leaveNotReached(message: Pick<Delivery, 'reviewId' | 'key' | 'to'>): Promise<void> {
    await remove({ partitionKey: 'notReached', rowKey: rowOf(message) });
  }

  /**
   * Removes a message from the list because it is being tried again. A message that was listed anew since it was read
   * has failed again, and stays.
   */
  async function leaveWhileTried(listed: StoredNotReached): Promise<void> {
    await remove({ partitionKey: 'notReached', rowKey: rowOf(listed), etag: listed.etag });
  }

  async function notReached(): Promise<StoredNotReached[]> {
    const list: StoredNotReached[] = [];
    const rows = (await tables('Trouble')).listEntities({
      queryOptions: { filter: odata`PartitionKey eq 'notReached'` },
    });
    for await (const row of rows) {
      const message = NOT_REACHED.readOrPassOver(row);
      if (message) list.push({ ...message, etag: row.etag });
    }
    return list.toSorted((a, b) => inOrderOfTime(b.since, a.since));
  }

  async function giveUp({ queue, message, at }: Omit<GivenUp, 'id'>): Promise<void> {
    const id = sha256(`${queue} ${message}`).slice(0, 32);
    const row = GIVEN_UP.write({ partitionKey: 'givenUp', rowKey: id }, { queue, message, at });
    await putRow(await tables('Trouble'), row);
  }

  async function givenUp(): Promise<GivenUp[]> {
    const list: GivenUp[] = [];
    const rows = (await tables('Trouble')).listEntities({
      queryOptions: { filter: odata`PartitionKey eq 'givenUp'` },
    });
    for await (const row of rows) {
      const work = GIVEN_UP.readOrPassOver(row);
      if (work) list.push({ id: row.rowKey ?? '', ...work });
    }
    return list.toSorted((a, b) => inOrderOfTime(b.at, a.at));
  }

  /**
   * Lists work of the app's own that was refused. It stands in the list once, dated from the first refusal for this
   * reason.
   */
  async function enterRefused({ reviewId, what, of, why, at }: Refused): Promise<void> {
    const table = await tables('Trouble');
    const rowKey = `${reviewId} ${what}`;
    const row = await findRow({ table, partition: 'refused', row: rowKey });
    if (row && REFUSED.readOrPassOver(row)?.why === why) return;
    await putRow(table, REFUSED.write({ partitionKey: 'refused', rowKey }, { reviewId, what, of, why, at }));
  }

  /** Removes work from the list: it succeeded after all, or is no longer called for. */
  async function leaveRefused({ reviewId, what }: Pick<Refused, 'reviewId' | 'what'>): Promise<void> {
    await remove({ partitionKey: 'refused', rowKey: `${reviewId} ${what}` });
  }

  async function refused(): Promise<(Refused & { id: string })[]> {
    const list: (Refused & { id: string })[] = [];
    const rows = (await tables('Trouble')).listEntities({ queryOptions: { filter: odata`PartitionKey eq 'refused'` } });
    for await (const row of rows) {
      const work = REFUSED.readOrPassOver(row);
      if (work) list.push({ id: sha256(row.rowKey ?? '').slice(0, 32), ...work });
    }
    return list.toSorted((a, b) => inOrderOfTime(b.at, a.at));
  }

  async function forgetGivenUp(id: string): Promise<void> {
    await remove({ partitionKey: 'givenUp', rowKey: id });
  }

  async function remove(keys: RowKeys & { etag?: string }): Promise<void> {
    await deleteRow(await tables('Trouble'), keys);
  }

  return {
    hold,
    heldUntil,
    enterNotReached,
    leaveNotReached,
    leaveWhileTried,
    notReached,
    giveUp,
    givenUp,
    forgetGivenUp,
    enterRefused,
    leaveRefused,
    refused,
  };
}

const rowOf = ({ reviewId, key, to }: Pick<Delivery, 'reviewId' | 'key' | 'to'>) =>
  sha256(`${reviewId} ${key} ${to}`).slice(0, 40);
