import type { SuspensionReason } from './events.ts';

/** A time during which a review was suspended, with what was decided at its beginning and end, and by whom. */
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

type Suspended = { suspensions: readonly Suspension[] };

/** The ISO instant since which a review is suspended; undefined if it goes on. */
export function suspendedSince({ suspensions }: Suspended): string | undefined {
  const last = suspensions.at(-1);
  return last?.to === null ? last.from : undefined;
}

/** Whether a review is suspended at present. */
export function isSuspended(review: Suspended): boolean {
  return suspendedSince(review) !== undefined;
}
