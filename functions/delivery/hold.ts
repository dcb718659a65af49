import { Temporal } from 'temporal-polyfill';
import type { DeliveryPorts } from './source.ts';

/** The longest that anybody waits before asking again, in seconds. */
const LONGEST = 60;

/** Each sender waits up to this many seconds more, so that they do not all come back in the same second. */
const SPREAD = 3;

/**
 * How many seconds every sender must still wait because the Bot Connector asked one of them to; 0 where nobody has to.
 */
export async function secondsOnHold({
  deliveryFailures,
  clock,
}: Pick<DeliveryPorts, 'deliveryFailures' | 'clock'>): Promise<number> {
  const until = await deliveryFailures.heldUntil();
  if (until === undefined) return 0;
  const left = clock.now().until(Temporal.Instant.from(until)).total('seconds');
  return left <= 0 ? 0 : Math.min(LONGEST, Math.ceil(left + Math.random() * SPREAD));
}
