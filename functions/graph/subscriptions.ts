import type { Client } from '@microsoft/microsoft-graph-client';
import type { Subscription } from '@microsoft/microsoft-graph-types';
import { Temporal } from 'temporal-polyfill';
import { isBefore } from '#domain/calendar/moments.ts';
import type { SubscriptionStore } from '../storage/subscriptionStore.ts';
import { isGraphError } from './graphClient.ts';

/** How long a subscription to somebody's calendar lasts (at most 7 days for Outlook), and when it is renewed. */
const LASTS = { hours: 24 * 3 };
const RENEWED_BEFORE = { hours: 24 };

export type CalendarSubscriptions = ReturnType<typeof createCalendarSubscriptions>;

/**
 * Subscriptions through which Outlook tells the app of every change in the calendars of reviewers with booked meetings.
 */
export function createCalendarSubscriptions({
  graph,
  store,
  publicOrigin,
  secret,
}: {
  graph: Client;
  store: SubscriptionStore;
  publicOrigin: string;
  secret: string;
}) {
  /**
   * Makes sure that changes in this person's calendar reach the app; does nothing while a subscription lasts. A
   * subscription whose row cannot be read counts as none: a new one is made, and the old one runs out.
   */
  async function ensure(userOid: string, now: Temporal.Instant): Promise<void> {
    const known = (await store.find(userOid))?.subscription;
    if (known && isBefore(now, Temporal.Instant.from(known.expires).subtract(RENEWED_BEFORE))) return;
    const expires = now.add(LASTS).toString();
    const renewed = known && (await renew(known.subscriptionId, expires));
    await store.save(userOid, { subscriptionId: renewed ?? (await subscribe(userOid, expires)), expires });
  }

  /**
   * Renews every subscription that would soon expire. A failure does not stop the others. Answers how many there are.
   */
  async function renewAll(now: Temporal.Instant): Promise<number> {
    const people = await store.all();
    const failed: unknown[] = [];
    for (const { userOid } of people) await ensure(userOid, now).catch((error: unknown) => failed.push(error));
    if (failed.length > 0) throw new AggregateError(failed, `${failed.length} of ${people.length} calendars.`);
    return people.length;
  }

  /** Ends the subscription to somebody's calendar; does nothing where there is none. Answers how many there were. */
  async function end(userOid: string): Promise<number> {
    const known = await store.find(userOid);
    if (!known) return 0;
    try {
      if (known.subscription) await graph.api(`/subscriptions/${known.subscription.subscriptionId}`).delete();
    } catch (error) {
      if (!isGraphError(error, 404)) throw error;
    }
    await store.remove(userOid);
    return 1;
  }

  /** Forgets a subscription that Graph has removed, so that the next `ensure` makes a new one. */
  async function lost(subscriptionId: string): Promise<void> {
    for (const { userOid, subscription } of await store.all())
      if (subscription?.subscriptionId === subscriptionId) await store.remove(userOid);
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
