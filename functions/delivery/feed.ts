import { PREVIEWS } from '#bot/cards/preview.ts';
import { tabLink } from '../reviews/tabLink.ts';
import { sha256 } from '../storage/hash.ts';
import type { Delivery } from '../storage/deliveryRow.ts';
import type { DeliveryPorts } from './source.ts';
import { tabPlaceOf } from './tabPlace.ts';

/** The activity type in the Teams manifest. */
const FEED_ACTIVITY = 'somethingIsDue';

/**
 * Puts a line about a message into somebody's activity feed. The line says what kind of thing waits and leads into the
 * tab. Sending it again replaces the line, so it can be sent any number of times and appears once.
 */
export async function toFeed(app: Pick<DeliveryPorts, 'graph' | 'settings'>, delivery: Delivery): Promise<void> {
  await app.graph.asApp.api(`/users/${delivery.to}/teamwork/sendActivityNotification`).post({
    topic: { source: 'text', value: 'Fairview', webUrl: tabLink(app.settings.teamsAppId, tabPlaceOf(delivery)) },
    activityType: FEED_ACTIVITY,
    previewText: { content: PREVIEWS[delivery.kind] },
    chainId: chainOf(delivery),
  });
}

/**
 * A number for this message and this person. It is always the same, and below the largest number that JSON keeps
 * exactly.
 */
function chainOf({ reviewId, key, to }: Delivery): number {
  return Number.parseInt(sha256(`${reviewId} ${key} ${to}`).slice(0, 13), 16);
}
