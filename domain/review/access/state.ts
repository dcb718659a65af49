/**
 * What somebody may see of a review. `whole` is everything. `ownObservations`: those that he or she makes. `statement`:
 * the statement in all its versions. `assessment`: what was assessed and recommended, and nothing else of the statement.
 */
export type Sees = 'whole' | 'ownObservations' | 'statement' | 'assessment';

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
};

/** Who beside the two has been let in, and why. */
export type Access = { grants: Grant[] };

export const NO_ACCESS: Access = { grants: [] };
