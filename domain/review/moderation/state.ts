/** How a criterion was found. Where it is not met, the note says why. */
export type CheckedPoint = { id: string; met: boolean; note: string | null };

/** What moderation came to: agreed, a new statement instructed (KM-47), or concerns of those who check (KM-48). */
export type Outcome = {
  version: number;
  outcome: 'agreed' | 'newStatement' | 'concerns';
  findings: CheckedPoint[];
  reasons: string | null;
  by: string;
  at: string;
};

/** Whether the draw took this statement; `size` of `outOf` were taken, and the seed gives the same draw again (KM-45). */
export type Sample = { seed: string; chosen: boolean; size: number; outOf: number; by: string; at: string };

/** A mid-year review that the headteacher audited with the reviewer, and what came of it (KM-39). */
export type Audit = { meetingId: string; on: string; outcome: string; by: string; at: string };

/** Moderation of the statement, who checks the headteacher's, and audits. Oldest first. */
export type Moderation = {
  outcomes: Outcome[];
  sample: Sample | null;
  checkers: { oid: string; by: string; at: string }[];
  audits: Audit[];
};

export const NO_MODERATION: Moderation = { outcomes: [], sample: null, checkers: [], audits: [] };
