import type { Answers } from '../../forms/form.ts';

export type Signature = { oid: string; at: string; textHash: string };

export type Statement = {
  version: number;
  /** Why a new version was begun; null for the first. */
  reason: string | null;
  draftedAt: string | null;
  answers: Answers;
  /** The version of the school's own form that was filled in; null for the policy's own form. */
  formVersion: number | null;
  comments: { by: string; at: string; comment: string; changesWanted: boolean }[];
  /** The exact text that was signed; null until the reviewer signs. */
  signedText: string | null;
  signatures: { reviewer: Signature | null; reviewee: Signature | null };
};

/** The statement version in hand, or undefined before the first draft. */
export function currentStatement({ statements }: { statements: readonly Statement[] }): Statement | undefined {
  return statements.at(-1);
}
