import type { Situation, ReviewNow } from '../situation.ts';
import type { Overall, Scale } from '../../assessment/overallResult.ts';
import type { Form } from '../../forms/form.ts';
import { statementForm } from '../forms.ts';
import { isOffered } from '../offer.ts';
import { assessmentForm, objectivesToAssess, overallOf, scaleFor, takesOlderObjectives } from './assessment.ts';
import type { statements } from './index.ts';
import { mayDraft } from './mayDraft.ts';
import { type Copy, currentStatement, type Statement } from './statement.ts';
import type { DocumentSection, Signature, SignedDocument } from '../signed/document.ts';
import { capacityInWords, nameSigned } from '../signed/signer.ts';
import { textOf } from '../signed/textOf.ts';
import { signableStatement } from '../signed/signable.ts';
import { type PersonView, viewPerson } from '../../views/person.ts';
import type { Context } from '../context.ts';
import type { Review } from '../review.ts';

export type StatementSection = {
  name: string;
  form: Form;
  signatures: Context['pack']['signatures'];
  /** The assessment of each objective, if the policy has them assessed in the statement. */
  assessment: AssessmentSection | null;
  /** The reviewee agrees to the wording before it is signed, if the policy says so (PA-11). */
  agreedFirst: { rule: string; clause: string; text: string } | null;
  /** The version that a draft would get. */
  version: number;
  canDraft: boolean;
  /** Why no draft can be written yet, if that is so. */
  notYet: string | null;
  canComment: boolean;
  canAgree: boolean;
  canSign: boolean;
  canRevise: boolean;
  /** Oldest first. */
  versions: StatementView[];
};

export type AssessmentSection = {
  form: Form;
  /** The objectives to assess, with their titles. */
  objectives: { id: string; title: string; success: string }[];
  /** Objectives from a year before Fairview was used can be added by hand. */
  canAdd: boolean;
  /** The scale for the results of objectives. */
  scale: Scale | null;
  rule: string;
  clause: string;
  text: string;
};

export type StatementView = Omit<Statement, 'document' | 'signedText' | 'signatures' | 'agreed' | 'copies'> & {
  /** The content as it was agreed or signed, or as it would be signed now. */
  sections: readonly DocumentSection[];
  /** The same as one plain text, for comparing versions. */
  text: string;
  textHash: string;
  /** The document that was signed; null for a draft, and for a text that was signed before there were documents. */
  document: SignedDocument | null;
  fixed: boolean;
  /** How the results of the objectives combine, and why. */
  overall: Overall | null;
  /** The reviewee's agreement to this very wording. */
  agreed: SignatureView | null;
  signatures: { reviewer: SignatureView | null; reviewee: SignatureView | null };
  copies: (Omit<Copy, 'to'> & { to: PersonView })[];
};

/** Who signed, under the name and in the capacity at that time. The capacity is null in older signatures. */
export type SignatureView = { name: string; as: string | null; at: string; textHash: string };

export function viewStatement({ review, actor: viewer, context }: Situation): StatementSection {
  const { pack } = context;
  const current = currentStatement(review);
  const versions = review.statements.map((statement) => viewStatementVersion(statement, { review, context }));
  const held = mayDraft(review, context);
  const may = (type: (typeof statements.commands)[number]['type']) =>
    isOffered({ type, about: {}, situation: { review, actor: viewer, context } });
  return {
    name: pack.wording.statement,
    form: statementForm(context).form,
    signatures: pack.signatures,
    assessment: viewAssessment(review, context),
    agreedFirst: pack.signatures.agreedFirst ?? null,
    version: current?.version ?? 1,
    canDraft: may('draftStatement'),
    notYet: held ? null : `The ${pack.wording.statement} is drafted after the meeting.`,
    canComment: may('commentOnStatement'),
    canAgree: may('agreeStatement'),
    canSign: may('signStatement'),
    canRevise: may('reviseStatement'),
    versions,
  };
}

/** The same for people who see only what is final: versions that the reviewer signed, and no word of a draft (KM-51). */
export function viewFinalStatement(situation: Situation): StatementSection {
  const { versions, ...rest } = viewStatement(situation);
  const final = versions.filter(({ signatures }) => signatures.reviewer !== null);
  const notYet =
    final.length > 0 ? null : `No ${rest.name} has been signed yet. You see it once the reviewer signs it.`;
  return { ...rest, assessment: null, notYet, versions: final };
}

function viewAssessment(review: Review, context: Context): AssessmentSection | null {
  const { assessment } = context.pack;
  const form = assessmentForm(review, context);
  if (!assessment || !form) return null;
  const { rule, clause, text } = assessment;
  return {
    form,
    objectives: objectivesToAssess(review, context).map(({ id, title, success }) => ({ id, title, success })),
    canAdd: takesOlderObjectives(review, context),
    scale: scaleFor(review, context) ?? null,
    rule,
    clause,
    text,
  };
}

function viewStatementVersion(statement: Statement, { review, context }: ReviewNow): StatementView {
  const { document = null, signedText, signatures, agreed, copies, ...rest } = statement;
  const { sections, textHash } = signableStatement({ review, statement, context });
  const sign = (signature: Signature | null) => signature && viewSignature(signature, context);
  return {
    ...rest,
    sections,
    text: textOf(sections),
    textHash,
    document,
    fixed: document !== null || signedText !== null,
    overall: overallOf({ review, assessments: statement.assessments, context }) ?? null,
    agreed: agreed?.textHash === textHash ? sign(agreed) : null,
    copies: copies.map(({ to, ...copy }) => ({ ...copy, to: viewPerson(to, context) })),
    signatures: { reviewer: sign(signatures.reviewer), reviewee: sign(signatures.reviewee) },
  };
}

/** A signature as it was given, with the name and capacity at that time. */
export function viewSignature(signature: Signature, context: Context): SignatureView {
  const { at, textHash } = signature;
  return { name: nameSigned(signature, context), as: capacityInWords(signature, context), at, textHash };
}
