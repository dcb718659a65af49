import type { Evolve } from '../part.ts';
import type { Review } from '../review.ts';
import type { SupportingDocumentsEvent } from './events.ts';
import type { SupportingDocuments, PaperVersion } from './state.ts';
import { evolveFeedbackRequests } from './evolveFeedbackRequests.ts';

/** What sharing, signing and attaching change in a review. A shared version never changes. */
export const evolve: Evolve<SupportingDocumentsEvent> = {
  paperShared: (review, { event: { paperId, version, answers, formVersion = null }, at, by }) => {
    const shared: PaperVersion = {
      version,
      by,
      at,
      answers,
      formVersion,
      signedText: null,
      signatures: { reviewer: null, reviewee: null },
    };
    const known = review.papers.filled.some(({ id }) => id === paperId);
    const filled = known ? review.papers.filled : [...review.papers.filled, { id: paperId, versions: [] }];
    return withPapers(review, {
      filled: filled.map((paper) =>
        paper.id === paperId ? { ...paper, versions: [...paper.versions, shared] } : paper,
      ),
    });
  },
  paperSigned: (review, { event: { paperId, version, party, textHash, text, document, signer }, at, by }) =>
    withPapers(review, {
      filled: review.papers.filled.map((paper) => ({
        ...paper,
        versions: paper.versions.map((each) =>
          paper.id === paperId && each.version === version
            ? {
                ...each,
                signedText: text ?? each.signedText,
                ...(document && { document }),
                signatures: { ...each.signatures, [party]: { oid: by, at, textHash, ...(signer && { signer }) } },
              }
            : each,
        ),
      })),
    }),
  documentAttached: (review, { event: { type, documentId, ...fields }, at, by }) =>
    withPapers(review, {
      attached: [...review.papers.attached, { id: documentId, ...fields, by, at, removedAt: null }],
    }),
  documentRemoved: (review, { event: { documentId }, at }) =>
    withPapers(review, {
      attached: review.papers.attached.map((each) => (each.id === documentId ? { ...each, removedAt: at } : each)),
    }),
  fixedBeforeFound: (review, { event: { type, ...before } }) => withPapers(review, { before }),
  evidenceProposed: (review, { event: { revision, kinds, criteria }, at, by }) =>
    withPapers(review, { evidencePlan: { revision, kinds, criteria, by, at, agreedAt: null } }),
  evidenceAgreed: (review, { at }) => {
    const { evidencePlan } = review.papers;
    return withPapers(review, { evidencePlan: evidencePlan && { ...evidencePlan, agreedAt: at } });
  },
  evidenceAdded: (review, { event: { type, evidenceId, ...fields }, at, by }) =>
    withPapers(review, {
      evidence: [...review.papers.evidence, { id: evidenceId, ...fields, by, at, withdrawn: null }],
    }),
  evidenceWithdrawn: (review, { event: { evidenceId, reason }, at }) =>
    withPapers(review, {
      evidence: review.papers.evidence.map((each) =>
        each.id === evidenceId ? { ...each, withdrawn: { reason, at } } : each,
      ),
    }),
  packShared: (review, { event: { meetingId, criteria, note }, at }) =>
    withPapers(review, { packs: [...review.papers.packs, { meetingId, criteria, note, at }] }),
  ...evolveFeedbackRequests,
};

function withPapers(review: Review, papers: Partial<SupportingDocuments>): Review {
  return { ...review, papers: { ...review.papers, ...papers } };
}
