import type { Evolve } from '../part.ts';
import type { Review } from '../review.ts';
import type { StatementEvent } from './events.ts';
import { currentStatement, type Statement } from './statement.ts';

/** What the events of the statement change in a review. Only the last version ever changes. */
export const evolve: Evolve<StatementEvent> = {
  statementDrafted: (review, { event: { version, answers, formVersion = null, assessments = [] }, at }) =>
    currentStatement(review)?.version === version
      ? withStatement(review, (statement) => ({
          ...statement,
          answers,
          formVersion,
          assessments,
          draftedAt: statement.draftedAt ?? at,
          changedAt: at,
        }))
      : withNew(review, { version, answers, formVersion, assessments, reason: null, draftedAt: at }),
  statementCommented: (review, { event: { comment, changesWanted }, at, by }) =>
    withStatement(review, (statement) => ({
      ...statement,
      comments: [...statement.comments, { by, at, comment, changesWanted }],
    })),
  statementAgreed: (review, { event: { textHash, document, signer }, at, by }) =>
    withStatement(review, (statement) => ({
      ...statement,
      agreed: { oid: by, at, textHash, ...(signer && { signer }), ...(document && { document }) },
    })),
  statementSigned: (review, { event: { party, textHash, text, document, signer }, at, by }) =>
    withStatement(review, (statement) => {
      const { agreed } = statement;
      const signed = document ?? statement.document ?? (agreed?.textHash === textHash ? agreed.document : undefined);
      return {
        ...statement,
        signedText: text ?? statement.signedText,
        ...(signed && { document: signed }),
        signatures: {
          ...statement.signatures,
          [party]: { oid: by, at, textHash, ...(signer && { signer }) },
        },
      };
    }),
  statementCopied: (review, { event: { copies } }) => withStatement(review, (statement) => ({ ...statement, copies })),
  statementRevised: (review, { event: { version, reason }, at }) => {
    const before = currentStatement(review);
    const { answers = {}, formVersion = null, assessments = [] } = before ?? {};
    return withNew(review, { version, answers, formVersion, assessments, reason, draftedAt: at });
  },
};

type New = Pick<Statement, 'version' | 'answers' | 'formVersion' | 'assessments' | 'reason' | 'draftedAt'>;

function withNew(review: Review, fields: New): Review {
  const statement: Statement = {
    ...fields,
    changedAt: fields.draftedAt,
    comments: [],
    agreed: null,
    copies: [],
    signedText: null,
    signatures: { reviewer: null, reviewee: null },
  };
  return { ...review, statements: [...review.statements, statement] };
}

function withStatement(review: Review, change: (statement: Statement) => Statement): Review {
  const last = review.statements.at(-1);
  return last ? { ...review, statements: [...review.statements.slice(0, -1), change(last)] } : review;
}
