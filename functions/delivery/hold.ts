import { Temporal } from 'temporal-polyfill';
import type { DeliveryPorts } from './source.ts';

/** Nobody waits longer at a time before asking again, in seconds. */
const LONGEST = 60;

/** Those who waited do not all come at the same second: each waits up to so many seconds more. */
const SPREAD = 3;

/** How many seconds every sender still has to wait, since the Bot Connector asked one of them to; 0 where nobody has to. */
export async function secondsOnHold({
  deliveryFailures,
  clock,
}: Pick<DeliveryPorts, 'deliveryFailures' | 'clock'>): Promise<number> {
  const until = await deliveryFailures.heldUntil();
  if (until === undefined) return 0;
  const left = clock.now().until(Temporal.Instant.from(until)).total('seconds');
  return left <= 0 ? 0 : Math.min(LONGEST, Math.ceil(left + Math.random() * SPREAD));
}
