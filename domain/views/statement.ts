import { isBefore } from '../calendar/moments.ts';
import type { Form } from '../forms/form.ts';
import { leadsToStatement, statementForm } from '../review/forms.ts';
import { endOf, isStanding } from '../review/meetings/meeting.ts';
import { currentStatement, type Statement } from '../review/statements/statement.ts';
import { statementText } from '../review/statements/statementText.ts';
import { viewPerson } from './person.ts';
import type { Person } from '../people/person.ts';
import type { Context } from '../review/context.ts';
import type { Review } from '../review/review.ts';

export type StatementSection = {
  name: string;
  form: Form;
  signatures: { rule: string; clause: string; text: string };
  /** The version that a draft would be written as. */
  version: number;
  canDraft: boolean;
  /** Why no draft can be written yet, where that is so. */
  notYet: string | null;
  canComment: boolean;
  canSign: boolean;
  canRevise: boolean;
  /** Oldest first. */
  versions: StatementView[];
};

export type StatementView = Omit<Statement, 'signedText' | 'signatures'> & {
  /** The text as signed, or as it would be signed now. */
  text: string;
  textHash: string;
  fixed: boolean;
  signatures: { reviewer: SignatureView | null; reviewee: SignatureView | null };
};

export type SignatureView = { name: string; at: string; textHash: string };

export function viewStatement(review: Review, viewer: Person, context: Context): StatementSection {
  const { pack } = context;
  const current = currentStatement(review);
  const signed = current?.signatures;
  const held = review.meetings.some(
    (meeting) =>
      isStanding(meeting) && isBefore(endOf(meeting), context.now) && leadsToStatement(meeting.kind, context),
  );
  const isReviewee = review.revieweeOid === viewer.oid;
  const isReviewer = review.reviewerOid === viewer.oid;
  return {
    name: pack.wording.statement,
    form: statementForm(context).form,
    signatures: pack.signatures,
    version: current?.version ?? 1,
    canDraft: isReviewer && held && !signed?.reviewer,
    notYet: held ? null : `The ${pack.wording.statement} is drafted after the meeting.`,
    canComment: isReviewee && Boolean(current) && !signed?.reviewee,
    canSign:
      (isReviewer && Boolean(current) && !signed?.reviewer) ||
      (isReviewee && Boolean(signed?.reviewer) && !signed?.reviewee),
    canRevise: isReviewer && Boolean(signed?.reviewer),
    versions: review.statements.map((statement) => viewStatementVersion(statement, review, context)),
  };
}

function viewStatementVersion(statement: Statement, review: Review, context: Context): StatementView {
  const { signedText, signatures, ...rest } = statement;
  const text = signedText ?? statementText(review, statement, context);
  const sign = (signature: Statement['signatures']['reviewer']): SignatureView | null =>
    signature && { name: viewPerson(signature.oid, context).name, at: signature.at, textHash: signature.textHash };
  return {
    ...rest,
    text,
    textHash: context.sha256(text),
    fixed: signedText !== null,
    signatures: { reviewer: sign(signatures.reviewer), reviewee: sign(signatures.reviewee) },
  };
}
