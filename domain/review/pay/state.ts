import type { Answers } from '../../forms/form.ts';

/** What one person in the chain said of a recommendation, in order. */
export type PayStep = { oid: string; at: string; agreed: boolean; comment: string | null };

export type PayDecision = { by: string; at: string; agreed: boolean; reasons: string };

/** A recommendation on pay and the steps that it has taken. If it is returned, the next version is written. */
export type PayRecommendation = {
  version: number;
  answers: Answers;
  /** The version of the school's own form; null for the policy's. */
  formVersion: number | null;
  by: string;
  at: string;
  steps: PayStep[];
  decision: PayDecision | null;
};

/** Recommendations on pay, oldest first. The last is the current one (KM-33, TA-27, KS-23). */
export type Pay = PayRecommendation[];

export const NO_PAY: Pay = [];
