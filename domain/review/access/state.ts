/**
 * What somebody may see of a review.
 * - `whole`: everything.
 * - `ownObservations`: the observations that he or she makes.
 * - `statement`: the statement in all its versions.
 * - `assessment`: what was assessed and recommended, and nothing else of the statement.
 * - `progress`: whether its meetings happen, and not what was said.
 * - `updates`: the mid-year update.
 * - `ownViews`: that he or she is asked for a view of somebody's work, by whom and what for.
 * - `ownMeetings`: the meetings that he or she joins, with their agenda.
 * - `reviewers`: who reviews, and nothing of the review itself, for those who decide on that.
 */
export const SEES = [
  'whole',
  'ownObservations',
  'statement',
  'assessment',
  'progress',
  'updates',
  'ownViews',
  'ownMeetings',
  'reviewers',
] as const;

export type Sees = (typeof SEES)[number];

/** Access beyond the policy's own table: for whom, to what, what for, and who gave it (KM-54, KS-27). */
export type Grant = {
  id: string;
  oid: string;
  sees: Sees;
  purpose: string;
  by: string;
  at: string;
  /** When it ended; null while it lasts. */
  ended: string | null;
  rule: string;
  clause: string;
  /** The id of what it is for, if it ends with that. */
  about?: string;
};

/** Somebody's request for access, with the purpose (KM-52). */
export type AccessRequest = {
  id: string;
  by: string;
  at: string;
  purpose: string;
  decided: { by: string; at: string; given: boolean; note: string | null } | null;
};

/** The people besides the two who have access, with the reason, and those who ask for it. */
export type Access = { grants: Grant[]; requests: AccessRequest[] };

export const NO_ACCESS: Access = { grants: [], requests: [] };
