import type { Answers } from '../../forms/form.ts';
import type { Seal } from '../signed/seal.ts';
import type { ProgressStanding } from './state.ts';

export type SupportEvent =
  | { type: 'concernRaised'; concernId: string; about: string; help: string | null }
  | { type: 'concernAnswered'; concernId: string; text: string }
  | { type: 'concernSettled'; concernId: string; note: string }
  | {
      type: 'supportPlanWritten';
      planId: string;
      version: number;
      answers: Answers;
      formVersion: number | null;
      reason: string | null;
    }
  | { type: 'supportPlanCommented'; planId: string; version: number; text: string }
  /** Agreed by the reviewee, or begun by the reviewer without agreement, and why; with what was, but in events from before documents. */
  | ({ type: 'supportPlanInForce'; planId: string; version: number; withoutAgreement: string | null } & Partial<Seal>)
  | { type: 'supportPlanExtended'; planId: string; reason: string }
  | { type: 'supportProgressGiven'; planId: string; progressId: string; standing: ProgressStanding; note: string }
  | { type: 'supportProgressAnswered'; planId: string; progressId: string; text: string }
  | { type: 'supportPlanEnded'; planId: string; outcome: 'enough' | 'capability'; note: string }
  | { type: 'capabilityProposed'; proposalId: string; spokenOn: string; note: string }
  | { type: 'capabilityDecided'; proposalId: string; begins: boolean; note: string };
