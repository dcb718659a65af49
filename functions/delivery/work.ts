import type { About } from '#domain/review/about.ts';
import type { MessageId } from '#domain/review/messageKey.ts';
import { aboutOf, addressOf, type Delivery } from '../storage/deliveryRow.ts';

/**
 * A piece of delivery work: one message to one person that is to be sent, or its card that is to be brought up to date.
 */
export type Work = { about: About; key: string; to: string };

/** The work of a message. */
export function workOf(about: About, message: MessageId & { to: string }): Work {
  const { key, to } = addressOf(about, message);
  return { about, key, to };
}

/** The work of an existing delivery; undefined where it is about nothing known. */
export function workOn(delivery: Pick<Delivery, 'reviewId' | 'key' | 'to'>): Work | undefined {
  const about = aboutOf(delivery);
  return about && { about, key: delivery.key, to: delivery.to };
}
