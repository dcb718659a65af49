import { setTimeout as pause } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import type { StoredEvent } from '../calendar/storedEvent.ts';
import { TENANT_ID } from '../identity.ts';
import type { World } from '../world.ts';
import type { Subscription } from './subscription.ts';

export type ChangeType = 'created' | 'updated' | 'deleted';
export type LifecycleEvent = 'reauthorizationRequired' | 'subscriptionRemoved' | 'missed';

/** Real Graph goes on for hours; on one machine it is clear sooner that nobody listens. */
const RETRY_AFTER_MILLISECONDS = [100, 400];

/**
 * The subscriptions that have not expired by the movable clock. An expired one is forgotten, even if the clock goes
 * back.
 */
export function liveSubscriptions({ state, clock }: World): Subscription[] {
  const now = clock.now();
  state.subscriptions = state.subscriptions.filter(
    ({ expirationDateTime }) => Temporal.Instant.compare(expirationDateTime, now) > 0,
  );
  return state.subscriptions;
}

type NotifySubscribersArgs = { world: World; event: StoredEvent; changeType: ChangeType };

/** Tells every subscriber that an event of a mailbox has changed, after the change itself has been answered. */
export function notifySubscribers({ world, event, changeType }: NotifySubscribersArgs): void {
  for (const subscription of liveSubscriptions(world)) {
    if (subscription.mailbox !== event.mailbox || !subscription.changeType.split(',').includes(changeType)) continue;
    const resource = `Users/${event.mailbox}/Events/${event.id}`;
    const notification = {
      ...commonOf(subscription),
      changeType,
      resource,
      resourceData: {
        '@odata.type': '#Microsoft.Graph.Event',
        '@odata.id': resource,
        '@odata.etag': `W/"${event.id.slice(4, 12)}${event.revision}"`,
        id: event.id,
      },
    };
    world.outbox.post(() => deliver(subscription.notificationUrl, notification));
  }
}

/** Tells the owner of every subscription about an event in its lifecycle; a removed subscription ends. */
export function sendLifecycle(world: World, lifecycleEvent: LifecycleEvent): void {
  for (const subscription of liveSubscriptions(world)) {
    const url = subscription.lifecycleNotificationUrl;
    if (url !== null) world.outbox.post(() => deliver(url, { ...commonOf(subscription), lifecycleEvent }));
  }
  if (lifecycleEvent !== 'subscriptionRemoved') return;
  world.state.subscriptions = [];
  world.keep();
}

const commonOf = (subscription: Subscription) => ({
  subscriptionId: subscription.id,
  subscriptionExpirationDateTime: subscription.expirationDateTime,
  clientState: subscription.clientState,
  tenantId: TENANT_ID,
});

async function deliver(url: string, notification: Record<string, unknown>): Promise<void> {
  for (const wait of [...RETRY_AFTER_MILLISECONDS, null]) {
    const taken = await post(url, JSON.stringify({ value: [notification] }));
    if (taken || wait === null) return;
    await pause(wait);
  }
}

async function post(url: string, body: string): Promise<boolean> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
      signal: AbortSignal.timeout(30_000),
    });
    await response.arrayBuffer();
    return response.ok;
  } catch (error) {
    // Nobody answered; the retries are for that.
    if (error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError')) return false;
    throw error;
  }
}
