import type { SuspensionReason } from './events.ts';

/** A time during which a review stood still. What was decided at its beginning and its end, and by whom. */
export type Suspension = {
  reason: SuspensionReason;
  from: string;
  to: string | null;
  by: string;
  note: string;
  ended: { by: string; note: string } | null;
};

/** A decision that a review goes on although there is a reason to suspend it (TA-29). */
export type KeptGoing = { reason: SuspensionReason; note: string; by: string; at: string };

/** Whether a review stands still at present. */
export function isSuspended({ suspensions }: { suspensions: readonly Suspension[] }): boolean {
  return suspensions.at(-1)?.to === null;
}
