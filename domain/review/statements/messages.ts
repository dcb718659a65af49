import type { Context } from '../context.ts';
import type { Asked } from '../messages.ts';
import type { Request } from '../requests.ts';
import type { Review } from '../review.ts';
import { currentStatement } from './statement.ts';

export type StatementMessage = 'statementToRead' | 'statementCommented' | 'statementToSign' | 'statementSigned';

export function aboutStatement(review: Review): Asked[] {
  const statement = currentStatement(review);
  if (!statement?.draftedAt) return [];
  const about = { aboutId: `v${statement.version}` };
  const { reviewer, reviewee } = statement.signatures;
  if (reviewee)
    return [
      {
        ...about,
        key: `statementSigned.${statement.version}`,
        kind: 'statementSigned',
        to: review.reviewerOid,
        at: reviewee.at,
      },
    ];
  if (reviewer)
    return [
      {
        ...about,
        key: `statementToSign.${statement.version}`,
        kind: 'statementToSign',
        to: review.revieweeOid,
        at: reviewer.at,
      },
    ];
  const draft: Asked = {
    ...about,
    key: `statementToRead.${statement.version}`,
    kind: 'statementToRead',
    to: review.revieweeOid,
    at: statement.draftedAt,
  };
  const comments = statement.comments.map((comment): Asked => ({
    ...about,
    key: `statementCommented.${statement.version}.${comment.at}`,
    kind: 'statementCommented',
    to: review.reviewerOid,
    at: comment.at,
  }));
  return [draft, ...comments];
}

export function askedAboutStatement(review: Review, { pack }: Context): Request[] {
  const statement = currentStatement(review);
  if (!statement?.draftedAt || statement.signatures.reviewer) return [];
  const base = { aboutId: `v${statement.version}`, section: 'statement' as const };
  const last = statement.comments.at(-1);
  if (last?.changesWanted)
    return [
      {
        ...base,
        kind: 'considerComments',
        to: review.reviewerOid,
        title: `Changes to the ${pack.wording.statement} were asked for`,
      },
    ];
  if (last) return [];
  return [
    {
      ...base,
      kind: 'readDraft',
      to: review.revieweeOid,
      title: `Read the draft ${pack.wording.statement}; comment if it is no fair summary`,
    },
  ];
}
