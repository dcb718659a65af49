import type { SuspensionReason } from './events.ts';

export type Suspension = { reason: SuspensionReason; from: string; to: string | null };

/** Whether a review stands still at present. */
export function isSuspended({ suspensions }: { suspensions: readonly Suspension[] }): boolean {
  return suspensions.at(-1)?.to === null;
}
