import { type Chosen, textIn } from '#bot/cards/inLanguage.ts';
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
export async function toFeed(app: FeedPorts, { delivery, language }: ToSay): Promise<void> {
  const { to, kind } = delivery;
  const preview = textIn(language, PREVIEWS[kind]);
  await putIntoFeed(app, { to, place: tabPlaceOf(delivery), preview, chainId: chainOf(delivery) });
}

/** A message to be told of, and the language in which its person reads. */
export type ToSay = { delivery: Delivery; language: Chosen };

type FeedPorts = Pick<DeliveryPorts, 'graph' | 'settings'>;

/** A line in the feed: to whom (an oid), the place in the tab it leads to, and a number that tells it from others. */
type FeedLine = { to: string; place: string; preview: string; chainId: number };

/** Puts a line into somebody's activity feed, in place of an earlier one with the same number. */
export async function putIntoFeed(app: FeedPorts, { to, place, preview, chainId }: FeedLine): Promise<void> {
  await app.graph.asApp.api(`/users/${to}/teamwork/sendActivityNotification`).post({
    topic: { source: 'text', value: 'Fairview', webUrl: tabLink(app.settings.teamsAppId, place) },
    activityType: FEED_ACTIVITY,
    previewText: { content: preview },
    chainId,
  });
}

/**
 * A number for this message and this person. It is always the same, and below the largest number that JSON keeps
 * exactly.
 */
function chainOf({ reviewId, key, to }: Delivery): number {
  return Number.parseInt(sha256(`${reviewId} ${key} ${to}`).slice(0, 13), 16);
}
