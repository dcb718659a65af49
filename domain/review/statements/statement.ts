import { isBefore } from '../../calendar/moments.ts';
import type { Answers } from '../../forms/form.ts';
import type { PolicyPack } from '../../policies/policyPack.ts';
import type { Signature, SignedDocument } from '../signed/document.ts';

/** What was written about one objective, by the policy's questions and the result on its scale. */
export type ObjectiveAssessment = { objectiveId: string; title: string; answers: Answers };

/** A copy of the finished statement: who got it, and as what. */
export type Copy = { to: string; as: 'copy' | 'original' | 'personnelFile' | 'report'; rule: string; clause: string };

export type Statement = {
  version: number;
  /** Why a new version was begun; null for the first. */
  reason: string | null;
  draftedAt: string | null;
  /** When the draft was last changed. */
  changedAt: string | null;
  answers: Answers;
  /** The version of the school's own form that was filled in; null for the policy's own form. */
  formVersion: number | null;
  /** One for each objective that the statement assesses, in order. */
  assessments: ObjectiveAssessment[];
  comments: { by: string; at: string; comment: string; changesWanted: boolean }[];
  /**
   * The reviewee's agreement to the wording, with the document. It counts while the statement says the same. Agreements
   * from before documents have only the hash of a text.
   */
  agreed: (Signature & { document?: SignedDocument }) | null;
  /** The document that was signed. Left out until the reviewer signs, and if a text was signed. */
  document?: SignedDocument;
  /** The exact text that was signed before there were documents; otherwise null. */
  signedText: string | null;
  signatures: { reviewer: Signature | null; reviewee: Signature | null };
  copies: Copy[];
};

/** The current version of the statement; undefined before the first draft. */
export function currentStatement({ statements }: { statements: readonly Statement[] }): Statement | undefined {
  return statements.at(-1);
}

/** Whose signature completes a statement: the reviewer's (KM-43, KS-13) or only both (TA-10). */
export type FinishedBy = PolicyPack['signatures']['finishedBy'];

/** Whether a version is complete. */
export function isFinished({ signatures: { reviewer, reviewee } }: Statement, by: FinishedBy): boolean {
  return reviewer !== null && (by === 'reviewer' || reviewee !== null);
}

type FinishedSinceArgs = { statements: readonly Statement[]; since: string; by: FinishedBy };

/**
 * The signatures under a version that was completed since a moment (ISO instant). A newer version does not undo that it
 * was in time.
 */
export function finishedSince({ statements, since, by }: FinishedSinceArgs): Statement['signatures'] | undefined {
  return statements.find(
    (statement) =>
      isFinished(statement, by) &&
      statement.signatures.reviewer !== null &&
      !isBefore(statement.signatures.reviewer.at, since),
  )?.signatures;
}
