import type { ObjectiveContent } from './objective.ts';

export type ObjectiveEvent =
  | ({ type: 'objectiveSaved'; objectiveId: string } & ObjectiveContent)
  | { type: 'objectiveRemoved'; objectiveId: string }
  | { type: 'objectivesSent'; to: string; disagreement?: string }
  | { type: 'objectivesContested'; comment: string }
  | { type: 'objectivesApproved'; talked?: { reviewee: string; reviewer: string } }
  | { type: 'objectivesReturned'; comment: string }
  /** Without agreement, by the one whom the policy names (KM-36, KM-50). */
  | { type: 'objectivesDetermined'; reason: string }
  | { type: 'determinedCommented'; comment: string }
  | { type: 'revisionAsked'; changeId: string; reason: string | null; why: string; improvement: boolean }
  | { type: 'revisionOpened'; changeId: string; metOn: string }
  | { type: 'revisionWithdrawn'; changeId: string }
  | { type: 'changesSigned'; party: 'reviewee' | 'reviewer' };
