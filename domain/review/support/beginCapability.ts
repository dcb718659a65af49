import type { Review } from '../review.ts';
import type { SupportEvent } from './events.ts';

/** The capability procedure begins. That decides the open proposal, if there is one (TA-26, KM-03). */
export function beginCapability({ support }: Review, note: string): SupportEvent[] {
  const open = support.proposals.find(({ decided }) => decided === null);
  return open ? [{ type: 'capabilityDecided', proposalId: open.id, begins: true, note }] : [];
}
