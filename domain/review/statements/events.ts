import type { Answers } from '../../forms/form.ts';

export type StatementEvent =
  /** `formVersion` is that of the school's own form; left out where the policy's own was filled in. */
  | { type: 'statementDrafted'; version: number; answers: Answers; formVersion?: number }
  | { type: 'statementCommented'; version: number; comment: string; changesWanted: boolean }
  | { type: 'statementSigned'; version: number; party: 'reviewer' | 'reviewee'; textHash: string; text: string | null }
  | { type: 'statementRevised'; version: number; reason: string };
