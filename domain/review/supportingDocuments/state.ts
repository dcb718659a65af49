import type { Answers } from '../../forms/form.ts';
import type { Signature, SignedDocument } from '../signed/document.ts';

/** A form as it was shared. It never changes, whatever is shared later. */
export type PaperVersion = {
  /** 1, 2, 3 … */
  version: number;
  by: string;
  at: string;
  answers: Answers;
  /** The version of the school's own form that was filled in; null for the policy's own. */
  formVersion: number | null;
  /** The document that was signed. Left out until the first signature, and if a text was signed. */
  document?: SignedDocument;
  /** The exact text that was signed before there were documents; otherwise null. */
  signedText: string | null;
  signatures: { reviewer: Signature | null; reviewee: Signature | null };
};

/** One of the policy's papers, by its id there, with every shared version, oldest first. */
export type Paper = { id: string; versions: PaperVersion[] };

/** Something attached to the review: a link to where the school keeps it, or a file. */
export type Attachment = {
  id: string;
  /** One of the policy's kinds of document: `jobDescription`. */
  kind: string;
  title: string;
  link: string | null;
  file: AttachedFile | null;
  by: string;
  at: string;
  removedAt: string | null;
};

/**
 * A file in the school's own storage. `size` is in bytes, `type` is what its content says, and `sha256` of the content
 * has 64 hexadecimal digits. Older files have no `sha256`.
 */
export type AttachedFile = { name: string; type: string; size: number; sha256?: string };

/** The other evidence that will count and the criteria, as the two agree at the planning meeting (KM-27, KM-29). */
export type EvidencePlan = {
  revision: number;
  kinds: string[];
  criteria: string[];
  by: string;
  at: string;
  agreedAt: string | null;
};

/** A piece of other evidence. Both see it from the moment it is added (KM-27). */
export type EvidenceItem = {
  id: string;
  kind: string;
  what: string;
  text: string;
  /** A date. */
  collectedOn: string;
  /** Who gives it, and how that person knows the work (KM-28). */
  from: string;
  howKnown: string;
  by: string;
  at: string;
  withdrawn: { reason: string; at: string } | null;
};

/** What the reviewer shared for a meeting, with the criteria for it (KM-23, KM-29). */
export type SharedPack = { meetingId: string; criteria: string[]; note: string | null; at: string };

/** Somebody who is asked for a view, and the result. */
export type Invited = {
  oid: string;
  given: { answers: Answers; formVersion: number | null; at: string } | null;
  declinedAt: string | null;
};

/** A request by one of the two for the views of others (TA-31, KS-04, KS-12, KC-05). */
export type FeedbackRequest = {
  id: string;
  /** One of the policy's kinds of view: `colleagues`. */
  view: string;
  /** The meeting before which it is asked for; null if it belongs to none. */
  meetingId: string | null;
  purpose: string;
  by: string;
  at: string;
  agreement: { kind: 'notNeeded' | 'waiting' } | { kind: 'agreed' | 'declined'; at: string; comment: string | null };
  withdrawnAt: string | null;
  invited: Invited[];
};

/**
 * What an earlier review of the same person fixed for this one (KM-27, KM-29), as this review found it when it began.
 */
export type FixedBefore = { reviewId: string; kinds: string[]; criteria: string[]; agreedAt: string };

/** What is prepared and written besides the statement: self-review, plans, documents, evidence, views of others. */
export type SupportingDocuments = {
  filled: Paper[];
  attached: Attachment[];
  evidencePlan: EvidencePlan | null;
  evidence: EvidenceItem[];
  packs: SharedPack[];
  askings: FeedbackRequest[];
  before: FixedBefore | null;
};

export const NO_SUPPORTING_DOCUMENTS: SupportingDocuments = {
  filled: [],
  attached: [],
  evidencePlan: null,
  evidence: [],
  packs: [],
  askings: [],
  before: null,
};
