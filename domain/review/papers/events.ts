import type { Answers } from '../../forms/form.ts';
import type { SignedDocument, Signer } from '../signed/document.ts';
import type { Attachment, EvidenceItem, FixedBefore } from './state.ts';

type Attached = { documentId: string } & Pick<Attachment, 'kind' | 'title' | 'link' | 'file'>;
type Evidence = { evidenceId: string } & Omit<EvidenceItem, 'id' | 'by' | 'at' | 'withdrawn'>;

export type PapersEvent =
  /** `formVersion` is that of the school's own form; left out where the policy's own was filled in. */
  | { type: 'paperShared'; paperId: string; version: number; answers: Answers; formVersion?: number }
  /** `document` and `text`: see `statementSigned`. */
  | {
      type: 'paperSigned';
      paperId: string;
      version: number;
      party: 'reviewer' | 'reviewee';
      textHash: string;
      text: string | null;
      document?: SignedDocument;
      signer?: Signer;
    }
  | ({ type: 'documentAttached' } & Attached)
  | { type: 'documentRemoved'; documentId: string }
  | ({ type: 'fixedBeforeFound' } & FixedBefore)
  | { type: 'evidenceProposed'; revision: number; kinds: string[]; criteria: string[] }
  | { type: 'evidenceAgreed'; revision: number }
  | ({ type: 'evidenceAdded' } & Evidence)
  | { type: 'evidenceWithdrawn'; evidenceId: string; reason: string }
  | { type: 'packShared'; meetingId: string; criteria: string[]; note: string | null }
  | {
      type: 'viewsAskedFor';
      askingId: string;
      view: string;
      of: string[];
      purpose: string;
      meetingId: string | null;
      needsAgreement: boolean;
    }
  | { type: 'askingDecided'; askingId: string; agreed: boolean; comment: string | null }
  | { type: 'askingWithdrawn'; askingId: string }
  | { type: 'viewGiven'; askingId: string; answers: Answers; formVersion?: number }
  | { type: 'viewDeclined'; askingId: string };
