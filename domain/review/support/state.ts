import type { Answers } from '../../forms/form.ts';
import type { Seal } from '../signed/seal.ts';

/** Something that worries the reviewer, raised early and talked over (TA-24, KC-11). */
export type Concern = {
  id: string;
  about: string;
  /** The help that was offered with it; null if nobody has thought of any yet. */
  help: string | null;
  by: string;
  at: string;
  replies: { by: string; at: string; text: string }[];
  settled: { by: string; at: string; note: string } | null;
};

export type SupportPlanVersion = {
  version: number;
  answers: Answers;
  /** The version of the school's own form; null for the policy's. */
  formVersion: number | null;
  /** Why the plan was changed; null for the first version. */
  reason: string | null;
  by: string;
  at: string;
  comments: { by: string; at: string; text: string }[];
  /**
   * Since when it is in force, whether the reviewee agreed or, if not, why it began without agreement. Newer ones have
   * the document.
   */
  inForce: ({ at: string; by: string; withoutAgreement: string | null } & Partial<Seal>) | null;
};

export const STANDINGS = ['onTrack', 'someProgress', 'notYet'] as const;

export type ProgressStanding = (typeof STANDINGS)[number];

export type Progress = {
  id: string;
  standing: ProgressStanding;
  note: string;
  by: string;
  at: string;
  answer: { by: string; at: string; text: string } | null;
};

/** A support plan in its versions. The last is the current one (TA-24, TA-25). */
export type SupportPlan = {
  id: string;
  versions: SupportPlanVersion[];
  /** When monitoring began and was extended, oldest first. Empty until a version is in force. ISO instants. */
  periods: { from: string; reason: string | null }[];
  progress: Progress[];
  ended: { by: string; at: string; outcome: 'enough' | 'capability'; note: string } | null;
};

/** The reviewer's view that the capability procedure should begin, after speaking to the headteacher (KS-24, TA-26). */
export type CapabilityProposal = {
  id: string;
  spokenOn: string;
  note: string;
  by: string;
  at: string;
  decided: { by: string; at: string; begins: boolean; note: string } | null;
};

/** Concerns and support plans. */
export type Support = { concerns: Concern[]; plans: SupportPlan[]; proposals: CapabilityProposal[] };

export const NO_SUPPORT: Support = { concerns: [], plans: [], proposals: [] };

/** The plan that has not ended, or undefined. There is at most one. */
export function openPlan({ support }: { support: Support }): SupportPlan | undefined {
  return support.plans.find(({ ended }) => ended === null);
}
