import { keysIn } from '../../typed.ts';

/** Reasons to keep a review although its time may be up. */
export const HOLD_REASONS = {
  dispute: 'A dispute',
  subjectAccess: 'A request for one’s own data',
  legalClaim: 'A legal claim',
  other: 'Another reason',
} as const;

export const HOLD_REASON_IDS = keysIn(HOLD_REASONS);

export type HoldReason = keyof typeof HOLD_REASONS;

/** Nothing of the review is destroyed while a hold lasts. `ended` is null until it ends. */
export type Hold = {
  id: string;
  reason: HoldReason;
  note: string | null;
  by: string;
  at: string;
  ended: { by: string; at: string } | null;
};

/** What keeps a review's records beyond their time, and who agreed to their destruction (KM-55, TA-32, PA-12). */
export type Retention = { holds: Hold[]; agreed: { by: string; at: string } | null };

export const NO_RETENTION: Retention = { holds: [], agreed: null };

/** The hold that still lasts, or undefined. */
export function standingHold({ retention }: { retention: Retention }): Hold | undefined {
  return retention.holds.find(({ ended }) => ended === null);
}
