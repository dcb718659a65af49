import type { ObjectivePart } from '../../policies/vocabulary.ts';
import type { Signature, SignedDocument, Signer } from '../signed/document.ts';

/** The targets of one class or group: percent of its students at their target grade, at each level (KS-05). */
export type GroupTarget = { group: string; subject: string; good: number; outstanding: number | null };

/** What an objective says. */
export type ObjectiveContent = {
  title: string;
  /** How success is measured; where the policy has two levels, the target for the first. */
  success: string;
  /** The date by which it is to be reached. */
  by: string;
  linkKind: string;
  linkedTo: string;
  /** Why there is one more than the policy's usual number, where that is so. */
  reason: string | null;
  /** What is to be reached by the cycle's end, where the objective goes on beyond it (KM-35). */
  milestone?: string | null;
  /** One of the policy's kinds. */
  kind?: string;
  /** The target for the second level (KS-03). */
  outstanding?: string;
  parts?: Partial<Record<ObjectivePart, string>>;
  /** What an objective of its kind says beside the rest, by the field's id (KS-08 to KS-10). */
  details?: Record<string, string>;
  groups?: GroupTarget[];
};

export type Objective = ObjectiveContent & {
  id: string;
  /** Grows with every change of this one: two people who change it at once are told (see `saveObjective`). */
  revision: number;
  changedBy: string;
};

/**
 * How objectives came to stand: the two agreed; the person who approves confirmed them; or they were determined, since
 * there was no agreement (KM-36, KM-50, TA-12, TA-16).
 */
export type Decided = {
  by: string;
  at: string;
  how: 'agreed' | 'confirmed' | 'determined';
  /** Why they were determined. */
  reason: string | null;
  /** When the one who adjusted them talked with each (TA-12). */
  talked: { reviewee: string; reviewer: string } | null;
  /** Under which name and in which capacity, and the hash of what; left out in what is from before documents. */
  signer?: Signer;
  textHash?: string;
};

/** Objectives as they once stood approved. Every version is kept. */
export type ObjectivesVersion = Decided & {
  list: Objective[];
  /** What was agreed, confirmed or determined; left out in what is from before documents. */
  document?: SignedDocument;
  /** What the reviewee said of objectives that were determined (KM-50). */
  comment: { at: string; text: string } | null;
};

/** A change of approved objectives during the cycle, from the request to its end (KM-49, TA-17, KS-19). */
export type ObjectiveChange = {
  id: string;
  /** One of the policy's reasons, where it has such (KS-19). */
  reason: string | null;
  why: string;
  /** An objective is added for a weak aspect (KS-18). */
  improvement: boolean;
  asked: { by: string; at: string };
  /** Opened for change once the two had met. */
  opened: { by: string; at: string; metOn: string } | null;
  signed: { reviewee: string | null; reviewer: string | null };
  /** The signatures, with what was signed; left out in what is from before documents. */
  signatures?: { reviewee?: Signature; reviewer?: Signature };
  document?: SignedDocument;
  ended: { how: 'approved' | 'withdrawn'; by: string; at: string } | null;
  /** The version that it changed, and the one that came of it: places in `versions`. */
  from: number;
  to: number | null;
};

export type Objectives = {
  list: Objective[];
  /** Grows with every change of the list; an approval names the one it was given for. */
  revision: number;
  /** They have been sent to the other or to the person who approves: agreement was tried. */
  tried: boolean;
  versions: ObjectivesVersion[];
  /** Oldest first; only the last can be open. */
  changes: ObjectiveChange[];
  state:
    | { kind: 'draft' }
    | {
        kind: 'sent';
        by: string;
        to: string;
        at: string;
        /** The list's revision when they were sent. */
        revision: number;
        /** One of the two said that they do not agree (TA-16). */
        disagreement: { by: string; at: string; comment: string } | null;
        /** The person who approves has changed them (TA-12). */
        adjusted: boolean;
        /** What was sent, and by whom in which capacity; left out in what is from before documents. */
        document?: SignedDocument;
        textHash?: string;
        signer?: Signer;
      }
    | { kind: 'returned'; by: string; at: string; comment: string }
    | ({ kind: 'approved' } & Decided);
};

export const NO_OBJECTIVES: Objectives = {
  list: [],
  revision: 0,
  tried: false,
  versions: [],
  changes: [],
  state: { kind: 'draft' },
};

/** The change that is under way, or undefined. */
export function openChange({ changes }: Pick<Objectives, 'changes'>): ObjectiveChange | undefined {
  const last = changes.at(-1);
  return last?.ended === null ? last : undefined;
}

/** What an objective says, without whose version it is. */
export function contentOf({ id: _id, revision: _revision, changedBy: _by, ...content }: Objective): ObjectiveContent {
  return content;
}
