/**
 * What somebody may see of a review. `whole` is everything. `ownObservations`: those that he or she makes. `statement`:
 * the statement in all its versions. `assessment`: what was assessed and recommended, and nothing else of the statement.
 * `progress`: whether its meetings happen, and not what was said. `updates`: the mid-year update.
 * `ownViews`: that he or she is asked for a view of somebody's work, by whom and what for. `ownMeetings`: the meetings that
 * he or she joins, with their agenda. `reviewers`: who reviews, and nothing of the review itself, for those who decide on that.
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

/** Somebody let in beyond what the policy's own table gives: who, to what, what for, and by whom (KM-54, KS-27). */
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
  /** The id of what it is for, where it ends with that. */
  about?: string;
};

/** Somebody asks to be let in, with the purpose (KM-52). */
export type AccessRequest = {
  id: string;
  by: string;
  at: string;
  purpose: string;
  decided: { by: string; at: string; given: boolean; note: string | null } | null;
};

/** Who beside the two has been let in, and why; and who asks to be. */
export type Access = { grants: Grant[]; requests: AccessRequest[] };

export const NO_ACCESS: Access = { grants: [], requests: [] };
