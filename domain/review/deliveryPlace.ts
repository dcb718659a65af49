import { keysOf, type ReadKey } from './keyTable.ts';

/** Where it is kept what was sent: with a review, or with something else that somebody is told of. */
const PLACES = {
  /** The school's records whose time is up. */
  records: 'records',
  /** Deliveries that reached nobody. */
  deliveries: 'delivery',
  policy: 'policy.{policy}',
  concern: 'concern.{concernId}',
  /** The morning messages of a person. */
  mornings: 'person.{oid}',
  review: '{reviewId}',
} as const;

/** What the bot says once, beside the messages: to a person, or in a chat. */
const SAYINGS = { welcome: 'welcome.{oid}', chat: 'chat.{chatHash}' } as const;

const places = keysOf(PLACES);

/** The place of deliveries. */
export const deliveryPlace = places.make;

/** What deliveries of a place are about; undefined where it is none. */
export function readDeliveryPlace(place: string): ReadKey<typeof PLACES> | undefined {
  return places.read(place);
}

/** The name under which it is kept that something was said once. */
export const sayingKey = keysOf(SAYINGS).make;
