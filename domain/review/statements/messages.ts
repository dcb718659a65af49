import { isBefore } from '../../calendar/moments.ts';
import type { Context } from '../context.ts';
import { type MessageToSend, message } from '../message.ts';
import type { Request } from '../request.ts';
import type { Review } from '../review.ts';
import { isAgreed } from './agreed.ts';
import { currentStatement, isFinished, type Statement } from './statement.ts';

export function aboutStatement(review: Review): MessageToSend[] {
  const statement = currentStatement(review);
  if (!statement?.draftedAt) return [];
  const { version } = statement;
  const about = { aboutId: `v${version}` };
  const { reviewer, reviewee } = statement.signatures;
  const finishedAt = (reviewee ?? reviewer)?.at;
  const copies = statement.copies
    .filter(({ to }) => to !== review.reviewerOid || !reviewee)
    .map(({ to, as }): MessageToSend =>
      message({
        name: 'statementCopy',
        parts: { version, as, to },
        fields: { ...about, to, at: finishedAt ?? statement.draftedAt ?? '' },
      }),
    );
  if (reviewee)
    return [
      message({
        name: 'statementSigned',
        parts: { version },
        fields: { ...about, to: review.reviewerOid, at: reviewee.at },
      }),
      ...copies,
    ];
  if (reviewer)
    return [
      message({
        name: 'statementToSign',
        parts: { version },
        fields: { ...about, to: review.revieweeOid, at: reviewer.at },
      }),
      ...copies,
    ];
  const comments = statement.comments.map((comment): MessageToSend =>
    message({
      name: 'statementCommented',
      parts: { version, at: comment.at },
      fields: { ...about, to: review.reviewerOid, at: comment.at },
    }),
  );
  const agreed: MessageToSend[] = statement.agreed
    ? [
        message({
          name: 'statementAgreed',
          parts: { version, at: statement.agreed.at },
          fields: { ...about, to: review.reviewerOid, at: statement.agreed.at },
        }),
      ]
    : [];
  return [
    message({
      name: 'statementToRead',
      parts: { version },
      fields: { ...about, to: review.revieweeOid, at: statement.draftedAt },
    }),
    ...(isAnswered(statement)
      ? [
          message({
            name: 'statementToReadAgain',
            parts: { version, at: statement.changedAt },
            fields: { ...about, to: review.revieweeOid, at: statement.changedAt },
          }),
        ]
      : []),
    ...comments,
    ...agreed,
  ];
}

/** Whether the draft was changed after somebody had commented on it. */
function isAnswered(statement: Statement): statement is Statement & { changedAt: string } {
  const last = statement.comments.at(-1);
  return last !== undefined && statement.changedAt !== null && isBefore(last.at, statement.changedAt);
}

/**
 * Requests about the statement: to read the draft, agree to its wording (PA-11), answer comments, or sign a new
 * version.
 */
export function askedAboutStatement(review: Review, context: Context): Request[] {
  const statement = currentStatement(review);
  const { agreedFirst } = context.pack.signatures;
  const { statement: name } = context.pack.wording;
  if (!statement?.draftedAt) return [];
  const base = { aboutId: `v${statement.version}`, section: 'statement' as const };
  const anew = askedAnew(review, context).map((each) => ({ ...base, ...each }));
  if (statement.signatures.reviewer) return anew;
  const last = statement.comments.at(-1);
  const open = last !== undefined && !isAnswered(statement);
  if (open && last.changesWanted)
    return [
      {
        ...base,
        kind: 'considerComments',
        to: review.reviewerOid,
        title: `Consider the changes to the ${name} that were asked for`,
      },
    ];
  if (agreedFirst)
    return isAgreed(statement, { review, context })
      ? anew
      : [
          ...anew,
          {
            ...base,
            kind: 'readDraft',
            to: review.revieweeOid,
            title: `Read the draft ${name}; agree its content and wording, or ask for changes`,
            rule: agreedFirst.rule,
            clause: agreedFirst.clause,
          },
        ];
  if (last) return anew;
  return [
    ...anew,
    {
      ...base,
      kind: 'readDraft',
      to: review.revieweeOid,
      title: `Read the draft ${name}; comment if it is not a fair summary`,
    },
  ];
}

/**
 * Once a statement is finished its deadlines are met. A later version, for a revision or an appeal, is asked for
 * separately: from the reviewer, then from the reviewee. A version that moderation instructed has its own duty (KM-47).
 */
function askedAnew(review: Review, { pack }: Context): Pick<Request, 'kind' | 'to' | 'title'>[] {
  const last = review.statements.at(-1);
  const { finishedBy } = pack.signatures;
  const isAnew = review.statements.slice(0, -1).some((each) => isFinished(each, finishedBy));
  if (!last || !isAnew || last.signatures.reviewee) return [];
  const { outcomes } = review.moderation;
  const { statement } = pack.wording;
  if (last.signatures.reviewer)
    return outcomes.some(({ outcome }) => outcome === 'newStatement')
      ? []
      : [{ kind: 'signNewStatement', to: review.revieweeOid, title: `Read and sign the new ${statement}` }];
  return outcomes.at(-1)?.outcome === 'newStatement'
    ? []
    : [{ kind: 'finishNewStatement', to: review.reviewerOid, title: `Finish and sign the new ${statement}` }];
}
