import type { Situation } from '../situation.ts';
import type { Flag } from '../../limits/flag.ts';
import { limitsOf } from '../../limits/limitsOf.ts';
import type { DocumentKind } from '../../policies/paper.ts';
import type { RuleRef } from '../../policies/policyPack.ts';
import { atSchool, type Context } from '../context.ts';
import { isOffered } from '../offer.ts';
import { isEvidenceFixed, notAgreedTo, ruleOfEvidence } from './evidencePlan.ts';
import { kindsThere, schoolDocumentsFor } from './fromSchool.ts';
import { meetingsToShareFor } from './meetingsToShareFor.ts';
import { entriesFor } from './papersOf.ts';
import type { SchoolDocument } from './schoolDocument.ts';
import type { Attachment, EvidenceItem, EvidencePlan, SharedPack } from './state.ts';
import { type FeedbackRequestsView, viewFeedbackRequests } from './viewFeedbackRequests.ts';
import { type PaperView, viewPapers } from './viewPapers.ts';
import { type PersonView, viewPerson } from '../../views/person.ts';

/** What is prepared for the meetings of a review: papers, documents, evidence, views of others. */
export type PreparingView = {
  papers: PaperView[];
  documents: DocumentsView;
  evidence: EvidenceView | null;
  feedbackRequests: FeedbackRequestsView;
  sharing: SharingView | null;
  /** The clause under which the policy has a pack gathered, if it does (KM-26). */
  pack: (RuleRef & { text: string }) | null;
};

export type DocumentsView = {
  kinds: Pick<DocumentKind, 'id' | 'name' | 'hint' | 'rule' | 'clause'>[];
  /** Kinds of document that are still missing, by id. */
  missing: string[];
  list: (Omit<Attachment, 'by' | 'removedAt'> & { kindName: string; by: PersonView; canRemove: boolean })[];
  /** The school's own papers, the same in every review. The name of the kind is the policy's, if it has the kind. */
  fromSchool: (Pick<SchoolDocument, 'id' | 'title' | 'link'> & { kindName: string | null })[];
  canAttach: boolean;
};

export type EvidenceView = RuleRef & {
  text: string;
  givers: (RuleRef & { text: string }) | null;
  plan: (EvidencePlan & { byName: string }) | null;
  fixed: boolean;
  canPropose: boolean;
  canAgree: boolean;
  canAdd: boolean;
  list: (EvidenceItem & { byName: string; flag: Flag | null; canWithdraw: boolean })[];
};

/** What the reviewer shares for each meeting, if the policy wants it shared before (KM-23, KM-29). */
export type SharingView = RuleRef & {
  text: string;
  /** The criteria that the last planning meeting fixed; null if it was not in Fairview. */
  fixed: string[] | null;
  canShare: boolean;
  meetings: { id: string; name: string; start: string; shared: SharedPack | null }[];
};

export function viewPreparing({ review, actor: viewer, context }: Situation): PreparingView {
  const { reviewPack } = context.pack;
  return {
    papers: viewPapers({ review, actor: viewer, context }),
    documents: viewDocuments({ review, actor: viewer, context }),
    evidence: viewEvidence({ review, actor: viewer, context }),
    feedbackRequests: viewFeedbackRequests({ review, actor: viewer, context }),
    sharing: viewSharing({ review, actor: viewer, context }),
    pack: reviewPack ? { rule: reviewPack.rule, clause: reviewPack.clause, text: reviewPack.text } : null,
  };
}

function viewDocuments({ review, actor: viewer, context }: Situation): DocumentsView {
  const kinds = entriesFor({ entries: context.pack.documents, review, context });
  const list = review.papers.attached.filter(({ removedAt }) => removedAt === null);
  const there = kindsThere({ review, context });
  const situation = { review, actor: viewer, context };
  return {
    kinds: kinds.map(({ id, name, hint, rule, clause }) => ({ id, name, rule, clause, ...(hint && { hint }) })),
    missing: kinds.filter(({ id, wanted }) => wanted && !there.has(id)).map(({ id }) => id),
    list: list.map(({ removedAt: _, by, ...attached }) => ({
      ...attached,
      kindName: kinds.find(({ id }) => id === attached.kind)?.name ?? 'Document',
      by: viewPerson(by, context),
      canRemove: isOffered({ type: 'removeDocument', about: { documentId: attached.id }, situation }),
    })),
    fromSchool: schoolDocumentsFor({ review, context }).map(({ id, title, link, kind }) => ({
      id,
      title,
      link,
      kindName: kinds.find((each) => each.id === kind)?.name ?? null,
    })),
    canAttach: isOffered({ type: 'attachLink', about: {}, situation }),
  };
}

function viewEvidence({ review, actor: viewer, context }: Situation): EvidenceView | null {
  const limit = ruleOfEvidence(review, context);
  if (!limit) return null;
  const givers = limitsOf({ pack: context.pack, kind: 'directKnowledge', staffGroup: review.staffGroup })[0];
  const { evidencePlan: plan, evidence } = review.papers;
  const situation = { review, actor: viewer, context };
  return {
    rule: limit.rule,
    clause: limit.clause,
    text: limit.text,
    givers: givers ? { rule: givers.rule, clause: givers.clause, text: givers.text } : null,
    plan: plan && { ...plan, byName: viewPerson(plan.by, context).name },
    fixed: isEvidenceFixed(review),
    canPropose: isOffered({ type: 'proposeEvidence', about: {}, situation }),
    canAgree: isOffered({ type: 'agreeEvidence', about: {}, situation }),
    canAdd: isOffered({ type: 'addEvidence', about: {}, situation }),
    list: evidence.map((item) => ({
      ...item,
      byName: viewPerson(item.by, context).name,
      flag: notAgreedTo({ evidence: { ...item, sharedOn: dayOf(item.at, context) } }, { review, context }) ?? null,
      canWithdraw: isOffered({ type: 'withdrawEvidence', about: { evidenceId: item.id }, situation }),
    })),
  };
}

function viewSharing({ review, actor: viewer, context }: Situation): SharingView | null {
  const duty = context.pack.obligations.find(({ doneWhen }) => doneWhen === 'evidenceShared');
  if (!duty) return null;
  const limit = limitsOf({ pack: context.pack, kind: 'criteriaFixedBefore', staffGroup: review.staffGroup })[0];
  return {
    rule: duty.rule,
    clause: duty.clause,
    text: limit?.text ?? '',
    fixed: review.papers.before?.criteria ?? null,
    canShare: isOffered({ type: 'sharePack', about: {}, situation: { review, actor: viewer, context } }),
    meetings: meetingsToShareFor(review, context).map((meeting) => ({
      id: meeting.id,
      name: context.pack.meetings[meeting.kind]?.name ?? 'Meeting',
      start: meeting.start,
      shared: review.papers.packs.findLast(({ meetingId }) => meetingId === meeting.id) ?? null,
    })),
  };
}

const dayOf = (moment: string, context: Context) => atSchool(moment, context).toPlainDate().toString();
