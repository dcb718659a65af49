import type { Answers } from '../../forms/form.ts';
import type { SignedDocument, Signer } from '../signed/document.ts';
import type { Copy, ObjectiveAssessment } from './statement.ts';

export type StatementEvent =
  /** `formVersion` is that of the school's own form; left out where the policy's own was filled in. */
  | {
      type: 'statementDrafted';
      version: number;
      answers: Answers;
      formVersion?: number;
      assessments?: ObjectiveAssessment[];
    }
  | { type: 'statementCommented'; version: number; comment: string; changesWanted: boolean }
  /** The reviewee agreed content and wording, before it was signed (PA-11). The document is left out where it was a text. */
  | { type: 'statementAgreed'; version: number; textHash: string; document?: SignedDocument; signer?: Signer }
  /**
   * `document` is what was signed, where no event before has it; `text` the same from before documents. `signer` is left
   * out in what was signed before names were kept.
   */
  | {
      type: 'statementSigned';
      version: number;
      party: 'reviewer' | 'reviewee';
      textHash: string;
      text: string | null;
      document?: SignedDocument;
      signer?: Signer;
    }
  /** The finished statement went to those who get one (KM-44, TA-13, KS-13). */
  | { type: 'statementCopied'; version: number; copies: Copy[] }
  | { type: 'statementRevised'; version: number; reason: string };
