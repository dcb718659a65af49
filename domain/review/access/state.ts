/**
 * What somebody may see of a review.
 * - `whole`: everything.
 * - `ownObservations`: the observations that he or she makes.
 * - `observations`: every observation, with its notes and feedback, and nothing else (KM-85).
 * - `statement`: the statement in all its versions.
 * - `final`: the statement’s signed versions, and no draft (KM-51).
 * - `assessment`: what was assessed and recommended, and nothing else of the statement.
 * - `progress`: whether its meetings happen, and not what was said.
 * - `updates`: what its mid-year reviews found, and nothing else of them (KM-39, KS-21).
 * - `ownViews`: that he or she is asked for a view of somebody's work, by whom and what for.
 * - `ownMeetings`: the meetings that he or she joins, with their agenda.
 * - `reviewers`: who reviews, and nothing of the review itself, for those who decide on that.
 * - `decisions`: what somebody decides about it: whether it stands still, who is let in, when it ends, who hears an appeal
 *   (KM-03, KM-52).
 */
export const SEES = [
  'whole',
  'ownObservations',
  'observations',
  'statement',
  'final',
  'assessment',
  'progress',
  'updates',
  'ownViews',
  'ownMeetings',
  'reviewers',
  'decisions',
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
