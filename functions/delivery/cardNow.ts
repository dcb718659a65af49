import type { SchoolNow } from '../reviews/context.ts';
import { aboutOf, type Delivery } from '../storage/deliveryRow.ts';
import { asRead } from './asRead.ts';
import type { DrawnCard } from './drawn.ts';
import type { DeliveryPorts } from './source.ts';
import { sourceOf } from './sources.ts';

/**
 * The card of a message as it stands now, for the person it was sent to; undefined where nothing more can be said of
 * it.
 */
export async function cardNow(
  app: DeliveryPorts,
  { delivery, school }: { delivery: Delivery; school: SchoolNow },
): Promise<DrawnCard | undefined> {
  const about = aboutOf(delivery);
  if (!about) return undefined;
  const source = sourceOf(about);
  const standing = await source.find({ app, school, about, to: delivery.to });
  const drawn = (await standing?.draw(delivery)) ?? source.gone?.card?.(app, delivery);
  return drawn && asRead(drawn, { to: delivery.to, school });
}
