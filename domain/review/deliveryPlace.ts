import { keysOf, type ReadKey } from './keyTable.ts';

/** The places where sent messages are remembered: a review, or something else that somebody is told about. */
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

/** What the bot says once, besides the messages: to a person or in a chat. */
const SAYINGS = { welcome: 'welcome.{oid}', chat: 'chat.{chatHash}' } as const;

const places = keysOf(PLACES);

/** The key of a place of deliveries. */
export const deliveryPlace = places.make;

/** What the deliveries of a place are about; undefined if the text names no place. */
export function readDeliveryPlace(place: string): ReadKey<typeof PLACES> | undefined {
  return places.read(place);
}

/** The name under which a saying is remembered as said. */
export const sayingKey = keysOf(SAYINGS).make;
