import type { Situation, ReviewNow } from '../situation.ts';
import type { Answers, Form } from '../../forms/form.ts';
import { rowsAnswer } from '../../forms/answers.ts';
import type { PackPaper } from '../../policies/paper.ts';
import { dateInWords } from '../../calendar/inWords.ts';
import { termInWords } from '../../calendar/terms.ts';
import { atSchool } from '../context.ts';
import type { Objective } from '../objectives/objective.ts';
import { isFormal } from '../observations/observation.ts';
import { isOffered } from '../offer.ts';
import { entriesFor, mayRead, sharedVersions } from './papersOf.ts';
import { formOfPaper } from './formOfPaper.ts';
import type { PaperVersion } from './state.ts';
import type { DocumentSection, SignedDocument } from '../signed/document.ts';
import { signablePaper } from '../signed/signable.ts';
import { viewPerson } from '../../views/person.ts';
import { type SignatureView, viewSignature } from '../statements/view.ts';

/** One paper of a review: the form, its shared versions, and what the viewer can do. */
export type PaperView = Pick<PackPaper, 'id' | 'rule' | 'clause' | 'text' | 'writtenBy' | 'seenBy'> & {
  title: string;
  form: Form;
  optional: boolean;
  signedByBoth: boolean;
  canWrite: boolean;
  canSign: boolean;
  nextVersion: number;
  /** What the form begins with: what was shared last, or what the app knows already. */
  begin: Answers;
  /** Oldest first. */
  versions: PaperVersionView[];
};

export type PaperVersionView = {
  version: number;
  by: string;
  at: string;
  /** The content as it was signed, or as it would be signed now. */
  sections: readonly DocumentSection[];
  textHash: string;
  /** The document that was signed; null before that, and for a text that was signed before there were documents. */
  document: SignedDocument | null;
  signatures: { reviewer: SignatureView | null; reviewee: SignatureView | null };
};

/** The policy's papers for this review that the viewer may read, in the policy's order. */
export function viewPapers({ review, actor: viewer, context }: Situation): PaperView[] {
  return entriesFor({ entries: context.pack.papers, review, context })
    .filter((paper) => mayRead({ paper, review, person: viewer }))
    .map((paper) => viewPaper(paper, { review, actor: viewer, context }));
}

function viewPaper(paper: PackPaper, { review, actor: viewer, context }: Situation): PaperView {
  const { id, rule, clause, text, writtenBy, seenBy, optional = false, signedByBoth = false } = paper;
  const { form } = formOfPaper(paper, context);
  const shared = sharedVersions(review, id);
  const last = shared.at(-1);
  const may = (type: 'sharePaper' | 'signPaper') =>
    isOffered({ type, about: { paperId: id }, situation: { review, actor: viewer, context } });
  return {
    id,
    rule,
    clause,
    text,
    writtenBy,
    seenBy,
    title: form.title,
    form,
    optional,
    signedByBoth,
    canWrite: may('sharePaper'),
    canSign: may('signPaper'),
    nextVersion: (last?.version ?? 0) + 1,
    begin: last?.answers ?? knownAnswers(form, { review, context }),
    versions: shared.map((version) => viewVersion({ paper, version }, { review, context })),
  };
}

type ViewVersionArgs = { paper: PackPaper; version: PaperVersion };

function viewVersion({ paper, version }: ViewVersionArgs, { review, context }: ReviewNow): PaperVersionView {
  const { sections, textHash } = signablePaper({ review, given: { paper, version }, context });
  const sign = (signature: PaperVersion['signatures']['reviewer']) => signature && viewSignature(signature, context);
  return {
    version: version.version,
    by: viewPerson(version.by, context).name,
    at: version.at,
    sections,
    textHash,
    document: version.document ?? null,
    signatures: { reviewer: sign(version.signatures.reviewer), reviewee: sign(version.signatures.reviewee) },
  };
}

/**
 * The answers that the app knows already: names, the job title, and a row for each objective and each planned
 * observation of the review (PA-13, KS-15). All of them can be overwritten.
 */
function knownAnswers({ fields }: Form, { review, context }: ReviewNow): Answers {
  const reviewee = viewPerson(review.revieweeOid, context);
  const known: Record<string, string> = {
    revieweeName: reviewee.name,
    jobTitle: reviewee.jobTitle,
    reviewerName: viewPerson(review.reviewerOid, context).name,
  };
  const answers = fields.map(({ id, kind, columns = [] }) => {
    if (kind !== 'rows') return [id, known[id] ?? ''] as const;
    const rows = rowsKnown(id, { review, context }).map((cells) => columns.map((column) => cells[column.id] ?? ''));
    return [id, rowsAnswer(rows)] as const;
  });
  return Object.fromEntries(answers.filter(([, answer]) => answer !== ''));
}

function rowsKnown(fieldId: string, { review, context }: ReviewNow): Record<string, string>[] {
  if (fieldId === 'objectives') return review.objectives.list.map(cellsOf);
  if (fieldId !== 'observation') return [];
  return review.observations.filter(isFormal).map(({ group, start, focus, observerOid }) => ({
    group: group ?? '',
    term: termInWords(atSchool(start, context).toPlainDate().toString(), context.calendar),
    focus,
    observer: viewPerson(observerOid, context).name,
  }));
}

/** An objective's content, by the columns that policies have for it (PA-13, KS-15). */
function cellsOf({ title, success, outstanding = '', by, parts = {} }: Objective): Record<string, string> {
  const { actions = '', indicators = '' } = parts;
  return {
    objective: title,
    success,
    good: success,
    outstanding,
    actions,
    activities: actions,
    indicators,
    timescale: dateInWords(by),
  };
}
