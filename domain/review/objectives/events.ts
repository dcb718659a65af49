import type { Seal } from '../signed/seal.ts';
import type { ObjectiveContent } from './objective.ts';

/** What was sent, approved, determined or signed, and by whom; left out in events from before documents. */
type Sealed = Partial<Seal>;

export type ObjectiveEvent =
  | ({ type: 'objectiveSaved'; objectiveId: string } & ObjectiveContent)
  | { type: 'objectiveRemoved'; objectiveId: string }
  | ({ type: 'objectivesSent'; to: string; disagreement?: string } & Sealed)
  | { type: 'objectivesContested'; comment: string }
  | ({ type: 'objectivesApproved'; talked?: { reviewee: string; reviewer: string } } & Sealed)
  | { type: 'objectivesReturned'; comment: string }
  /** Without agreement, by the one whom the policy names (KM-36, KM-50). */
  | ({ type: 'objectivesDetermined'; reason: string } & Sealed)
  | { type: 'determinedCommented'; comment: string }
  | { type: 'revisionAsked'; changeId: string; reason: string | null; why: string; improvement: boolean }
  | { type: 'revisionOpened'; changeId: string; metOn: string }
  | { type: 'revisionWithdrawn'; changeId: string }
  | ({ type: 'changesSigned'; party: 'reviewee' | 'reviewer' } & Sealed);
