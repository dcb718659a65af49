import type { Client } from '@microsoft/microsoft-graph-client';
import type { Subscription } from '@microsoft/microsoft-graph-types';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { rowKind } from '../storage/shape.ts';
import { findRow, type Tables } from '../storage/tables.ts';
import { deleteRow, putRow } from '../storage/writes.ts';
import { isGraphError } from './graphClient.ts';

/** How long a subscription to somebody's calendar lasts (at most 7 days for Outlook), and when it is renewed. */
const LASTS = { hours: 24 * 3 };
const RENEWED_BEFORE = { hours: 24 };

const PARTITION = 'calendar';

export const SUBSCRIPTION = rowKind({
  table: 'Subscriptions',
  name: 'subscription',
  isOf: ({ partitionKey }) => partitionKey === PARTITION,
  holds: z.strictObject({ subscriptionId: z.string(), expires: z.iso.datetime() }),
});

export type CalendarSubscriptions = ReturnType<typeof createCalendarSubscriptions>;

/**
 * Subscriptions through which Outlook tells the app of every change in the calendars of reviewers with booked meetings.
 */
export function createCalendarSubscriptions({
  graph,
  tables,
  publicOrigin,
  secret,
}: {
  graph: Client;
  tables: Tables;
  publicOrigin: string;
  secret: string;
}) {
  /**
   * Makes sure that changes in this person's calendar reach the app; does nothing while a subscription lasts. A
   * subscription whose row cannot be read counts as none: a new one is made, and the old one runs out.
   */
  async function ensure(userOid: string, now: Temporal.Instant): Promise<void> {
    const table = await tables('Subscriptions');
    const row = await find(userOid);
    if (row && Temporal.Instant.compare(Temporal.Instant.from(row.expires).subtract(RENEWED_BEFORE), now) > 0) return;
    const expires = now.add(LASTS).toString();
    const subscriptionId = (row && (await renew(row.subscriptionId, expires))) ?? (await subscribe(userOid, expires));
    await putRow(table, SUBSCRIPTION.write({ partitionKey: PARTITION, rowKey: userOid }, { subscriptionId, expires }));
  }

  async function find(userOid: string) {
    const row = await findRow({ table: await tables('Subscriptions'), partition: PARTITION, row: userOid });
    return row && SUBSCRIPTION.readOrPassOver(row);
  }

  /**
   * Renews every subscription that would soon expire. A failure does not stop the others. Answers how many there are.
   */
  async function renewAll(now: Temporal.Instant): Promise<number> {
    const table = await tables('Subscriptions');
    const people: string[] = [];
    for await (const row of table.listEntities()) people.push(row.rowKey ?? '');
    const failed: unknown[] = [];
    for (const userOid of people) await ensure(userOid, now).catch((error: unknown) => failed.push(error));
    if (failed.length > 0) throw new AggregateError(failed, `${failed.length} of ${people.length} calendars.`);
    return people.length;
  }

  /** Ends the subscription to somebody's calendar; does nothing where there is none. Answers how many there were. */
  async function end(userOid: string): Promise<number> {
    const table = await tables('Subscriptions');
    const row = await findRow({ table, partition: PARTITION, row: userOid });
    if (!row) return 0;
    const known = SUBSCRIPTION.readOrPassOver(row);
    try {
      if (known) await graph.api(`/subscriptions/${known.subscriptionId}`).delete();
    } catch (error) {
      if (!isGraphError(error, 404)) throw error;
    }
    await deleteRow(table, { partitionKey: PARTITION, rowKey: userOid });
    return 1;
  }

  /** Forgets a subscription that Graph has removed, so that the next `ensure` makes a new one. */
  async function lost(subscriptionId: string): Promise<void> {
    const table = await tables('Subscriptions');
    for await (const row of table.listEntities()) {
      if (SUBSCRIPTION.readOrPassOver(row)?.subscriptionId !== subscriptionId) continue;
      await deleteRow(table, { partitionKey: PARTITION, rowKey: row.rowKey ?? '' });
    }
  }

  async function subscribe(userOid: string, expires: string): Promise<string> {
    const made: Subscription = await graph.api('/subscriptions').post({
      changeType: 'updated,deleted',
      notificationUrl: `${publicOrigin}/api/graph/notifications`,
      lifecycleNotificationUrl: `${publicOrigin}/api/graph/notifications`,
      resource: `/users/${userOid}/events`,
      expirationDateTime: expires,
      clientState: secret,
    });
    if (!made.id) throw new Error('Graph gave a subscription without an id.');
    return made.id;
  }

  async function renew(subscriptionId: string, expires: string): Promise<string | undefined> {
    try {
      await graph.api(`/subscriptions/${subscriptionId}`).patch({ expirationDateTime: expires });
      return subscriptionId;
    } catch (error) {
      if (isGraphError(error, 404)) return undefined;
      throw error;
    }
  }

  return { ensure, renewAll, end, lost };
}
