import { z } from 'zod';
import { rowKind } from './shape.ts';
import { findRow, type Tables } from './tables.ts';
import { deleteRow, putRow } from './writes.ts';

const PARTITION = 'calendar';

export const SUBSCRIPTION = rowKind({
  table: 'Subscriptions',
  name: 'subscription',
  isOf: ({ partitionKey }) => partitionKey === PARTITION,
  holds: z.strictObject({ subscriptionId: z.string(), expires: z.iso.datetime() }),
});

/** A subscription to somebody's calendar, and when it runs out (ISO instant). */
type StoredSubscription = ReturnType<typeof SUBSCRIPTION.read>;

/** One line of the list: whose calendar it is; `subscription` is left out where the row cannot be read. */
type SubscriptionLine = { userOid: string; subscription: StoredSubscription | undefined };

export type SubscriptionStore = ReturnType<typeof createSubscriptionStore>;

/** The subscriptions to people's calendars, one row a person. */
export function createSubscriptionStore(tables: Tables) {
  /** Somebody's line; undefined where there is none. */
  async function find(userOid: string): Promise<SubscriptionLine | undefined> {
    const row = await findRow({ table: await tables('Subscriptions'), partition: PARTITION, row: userOid });
    return row && { userOid, subscription: SUBSCRIPTION.readOrPassOver(row) };
  }

  async function all(): Promise<SubscriptionLine[]> {
    const lines: SubscriptionLine[] = [];
    for await (const row of (await tables('Subscriptions')).listEntities())
      lines.push({ userOid: row.rowKey ?? '', subscription: SUBSCRIPTION.readOrPassOver(row) });
    return lines;
  }

  async function save(userOid: string, { subscriptionId, expires }: StoredSubscription): Promise<void> {
    const row = SUBSCRIPTION.write({ partitionKey: PARTITION, rowKey: userOid }, { subscriptionId, expires });
    await putRow(await tables('Subscriptions'), row);
  }

  async function remove(userOid: string): Promise<void> {
    await deleteRow(await tables('Subscriptions'), { partitionKey: PARTITION, rowKey: userOid });
  }

  return { find, all, save, remove };
}
