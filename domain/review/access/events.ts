import type { Sees } from './state.ts';

/**
 * Access comes and goes with what it is for: hearing an appeal, deciding on pay. Whatever lets somebody in adds
 * `accessGiven`, so that the reviewee is told each time, in one way (KM-54).
 */
export type AccessEvent =
  | {
      type: 'accessGiven';
      grantId: string;
      oid: string;
      sees: Sees;
      purpose: string;
      rule: string;
      clause: string;
      /** The id of what it is for, where it ends with that. */
      about?: string;
    }
  | { type: 'accessEnded'; grantId: string }
  | { type: 'accessAsked'; requestId: string; purpose: string }
  | { type: 'accessDecided'; requestId: string; given: boolean; note: string | null };
