import type { ObjectivePart } from '../../policies/vocabulary.ts';
import type { Signature, SignedDocument, Signer } from '../signed/document.ts';

/** The targets of one class or group: the percentage of its students at their target grade, at each level (KS-05). */
export type GroupTarget = { group: string; subject: string; good: number; outstanding: number | null };

/** What an objective says. */
export type ObjectiveContent = {
  title: string;
  /** How success is measured. If the policy has two levels, this is the target for the first. */
  success: string;
  /** The date by which it must be reached. */
  by: string;
  linkKind: string;
  linkedTo: string;
  /** Why there is one more than the policy's usual number, if there is. */
  reason: string | null;
  /** What must be reached by the cycle's end, if the objective goes on beyond it (KM-35). */
  milestone?: string | null;
  /** One of the policy's kinds. */
  kind?: string;
  /** The target for the second level (KS-03). */
  outstanding?: string;
  parts?: Partial<Record<ObjectivePart, string>>;
  /** What an objective of its kind says besides the rest, by the field's id (KS-08 to KS-10). */
  details?: Record<string, string>;
  groups?: GroupTarget[];
};

export type Objective = ObjectiveContent & {
  id: string;
  /** Grows with every change of this objective: two people who change it at once are told (see `saveObjective`). */
  revision: number;
  changedBy: string;
};

/**
 * How objectives were decided: the two agreed, the approver confirmed them, or they were determined because there was
 * no agreement (KM-36, KM-50, TA-12, TA-16).
 */
export type Decided = {
  by: string;
  at: string;
  how: 'agreed' | 'confirmed' | 'determined';
  /** Why they were determined. */
  reason: string | null;
  /** When the person who adjusted them talked with each of the two (TA-12). */
  talked: { reviewee: string; reviewer: string } | null;
  /** The signer's name and capacity, and the hash of what was signed. Left out in data older than documents. */
  signer?: Signer;
  textHash?: string;
};

/** Objectives as they were once approved. Every version is kept. */
export type ObjectivesVersion = Decided & {
  list: Objective[];
  /** The document that was agreed, confirmed or determined. Left out in data older than documents. */
  document?: SignedDocument;
  /** The reviewee's comment on objectives that were determined (KM-50). */
  comment: { at: string; text: string } | null;
};

/** A change of approved objectives during the cycle, from the request to its end (KM-49, TA-17, KS-19). */
export type ObjectiveChange = {
  id: string;
  /** One of the policy's reasons, if it has any (KS-19). */
  reason: string | null;
  why: string;
  /** An objective is added for a weak aspect (KS-18). */
  improvement: boolean;
  asked: { by: string; at: string };
  /** When it was opened for change, after the two had met. */
  opened: { by: string; at: string; metOn: string } | null;
  signed: { reviewee: string | null; reviewer: string | null };
  /** The signatures, with the hash of what was signed. Left out in data older than documents. */
  signatures?: { reviewee?: Signature; reviewer?: Signature };
  document?: SignedDocument;
  ended: { how: 'approved' | 'withdrawn'; by: string; at: string } | null;
  /** The version that it changed and the one that it led to, as places in `versions`. */
  from: number;
  to: number | null;
};

/** What can stand beside an objective. */
export const TIED_THINGS = ['evidence', 'document', 'observation', 'action'] as const;

/** Something that belongs to an objective: a piece of evidence, a document, an observation, an action (KM-26). */
export type Tie = { objectiveId: string; thing: (typeof TIED_THINGS)[number]; thingId: string };

export type Objectives = {
  list: Objective[];
  /** What belongs to each objective, in the order in which it was put there. */
  ties: Tie[];
  /** Grows with every change of the list. An approval names the revision that it is for. */
  revision: number;
  /** The objectives have been sent to the other or to the approver: agreement was tried. */
  tried: boolean;
  versions: ObjectivesVersion[];
  /** Oldest first. Only the last can be open. */
  changes: ObjectiveChange[];
  state:
    | { kind: 'draft' }
    | {
        kind: 'sent';
        by: string;
        to: string;
        at: string;
        /** The list's revision when it was sent. */
        revision: number;
        /** One of the two said that there is no agreement (TA-16). */
        disagreement: { by: string; at: string; comment: string } | null;
        /** The approver has changed the objectives (TA-12). */
        adjusted: boolean;
        /** The document that was sent, and the sender's name and capacity. Left out in data older than documents. */
        document?: SignedDocument;
        textHash?: string;
        signer?: Signer;
      }
    | { kind: 'returned'; by: string; at: string; comment: string }
    | ({ kind: 'approved' } & Decided);
};

export const NO_OBJECTIVES: Objectives = {
  list: [],
  ties: [],
  revision: 0,
  tried: false,
  versions: [],
  changes: [],
  state: { kind: 'draft' },
};

/** The change that is under way; undefined if there is none. */
export function openChange({ changes }: Pick<Objectives, 'changes'>): ObjectiveChange | undefined {
  const last = changes.at(-1);
  return last?.ended === null ? last : undefined;
}

/** What an objective says, without its id, its revision and who changed it. */
export function contentOf({ id: _id, revision: _revision, changedBy: _by, ...content }: Objective): ObjectiveContent {
  return content;
}

/** Whether two ties are about the same thing beside the same objective. */
export function isSameTie(a: Tie, b: Tie): boolean {
  return a.objectiveId === b.objectiveId && a.thing === b.thing && a.thingId === b.thingId;
}
