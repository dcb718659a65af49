import type { Happens, InWords } from '../part.ts';
import type { Review } from '../review.ts';
import type { StatementEvent } from './events.ts';
import { currentStatement, type Statement } from './statement.ts';

/** What the events of the statement make of a review. Only the last version ever changes. */
export const statementHappens: Happens<StatementEvent> = {
  statementDrafted: (review, { version, answers, formVersion = null }, { at }) =>
    currentStatement(review)?.version === version
      ? withStatement(review, (statement) => ({
          ...statement,
          answers,
          formVersion,
          draftedAt: statement.draftedAt ?? at,
        }))
      : withNew(review, { version, answers, formVersion, reason: null, draftedAt: at }),
  statementCommented: (review, { comment, changesWanted }, { at, by }) =>
    withStatement(review, (statement) => ({
      ...statement,
      comments: [...statement.comments, { by, at, comment, changesWanted }],
    })),
  statementSigned: (review, { party, textHash, text }, { at, by }) =>
    withStatement(review, (statement) => ({
      ...statement,
      signedText: text ?? statement.signedText,
      signatures: { ...statement.signatures, [party]: { oid: by, at, textHash } },
    })),
  statementRevised: (review, { version, reason }, { at }) => {
    const before = currentStatement(review);
    const { answers = {}, formVersion = null } = before ?? {};
    return withNew(review, { version, answers, formVersion, reason, draftedAt: at });
  },
};

type New = Pick<Statement, 'version' | 'answers' | 'formVersion' | 'reason' | 'draftedAt'>;

function withNew(review: Review, fields: New): Review {
  const statement: Statement = {
    ...fields,
    comments: [],
    signedText: null,
    signatures: { reviewer: null, reviewee: null },
  };
  return { ...review, statements: [...review.statements, statement] };
}

function withStatement(review: Review, change: (statement: Statement) => Statement): Review {
  return {
    ...review,
    statements: review.statements.map((each, index, all) => (index === all.length - 1 ? change(each) : each)),
  };
}

export const statementInWords: InWords<StatementEvent> = {
  statementDrafted: ({ version }, { pack }) => `Drafted the ${pack.wording.statement}, version ${version}`,
  statementCommented: ({ changesWanted }, { pack }) =>
    changesWanted ? `Asked for changes to the ${pack.wording.statement}` : `Commented on the ${pack.wording.statement}`,
  statementSigned: ({ version, party }, { pack }) =>
    `Signed the ${pack.wording.statement}, version ${version}, as ${party}`,
  statementRevised: ({ version }, { pack }) => `Began version ${version} of the ${pack.wording.statement}`,
};
