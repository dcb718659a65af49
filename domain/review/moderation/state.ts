/** The finding on one criterion. If it is not met, the note says why. */
export type CheckedPoint = { id: string; met: boolean; note: string | null };

/** The result of moderation: agreed, a new statement instructed (KM-47), or concerns of those who check (KM-48). */
export type Outcome = {
  version: number;
  outcome: 'agreed' | 'newStatement' | 'concerns';
  findings: CheckedPoint[];
  reasons: string | null;
  by: string;
  at: string;
};

/**
 * Whether the draw took this statement. It took `size` out of `outOf`, and the seed gives the same draw again (KM-45).
 */
export type Sample = { seed: string; chosen: boolean; size: number; outOf: number; by: string; at: string };

/** A mid-year review that the headteacher audited with the reviewer, with the outcome (KM-39). */
export type Audit = { meetingId: string; on: string; outcome: string; by: string; at: string };

/** Moderation of the statement, the people who check the headteacher's, and audits. Each list is oldest first. */
export type Moderation = {
  outcomes: Outcome[];
  sample: Sample | null;
  checkers: { oid: string; by: string; at: string }[];
  audits: Audit[];
};

export const NO_MODERATION: Moderation = { outcomes: [], sample: null, checkers: [], audits: [] };
