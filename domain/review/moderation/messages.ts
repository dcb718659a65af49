import type { Context } from '../context.ts';
import { type MessageToSend, message } from '../message.ts';
import { personBehind } from '../parties.ts';
import type { Request } from '../request.ts';
import type { Review } from '../review.ts';
import { currentStatement } from '../statements/statement.ts';
import { checkersOf } from './checkersOf.ts';
import { procedureFor, whyNotModerated } from './procedure.ts';

/**
 * The result of moderation goes to both. A checker is told of being named. A new statement goes to whoever instructed
 * it.
 */
export function aboutModeration(review: Review, context: Context): MessageToSend[] {
  const outcomes = review.moderation.outcomes.flatMap(({ version, outcome, at, by }) => {
    const kind = outcome === 'newStatement' ? ('newStatementInstructed' as const) : ('statementModerated' as const);
    return [review.reviewerOid, review.revieweeOid]
      .filter((to) => to !== by)
      .map((to): MessageToSend =>
        message({ name: kind, parts: { version, by, to }, fields: { to, aboutId: `v${version}`, at } }),
      );
  });
  const named = review.moderation.checkers.map(({ oid, at }): MessageToSend =>
    message({ name: 'checkerNamed', parts: { oid, at }, fields: { to: oid, aboutId: review.id, at } }),
  );
  const anew = toModerateAnew(review, context);
  const again: MessageToSend[] = anew
    ? [
        message({
          name: 'newStatementToModerate',
          parts: { version: anew.version },
          fields: { to: anew.to, aboutId: `v${anew.version}`, at: anew.at },
        }),
      ]
    : [];
  return [...outcomes, ...named, ...again];
}

export function askedAboutModeration(review: Review, context: Context): Request[] {
  const { pack } = context;
  const procedure = procedureFor(review, pack);
  if (!procedure || whyNotModerated(review, pack) !== undefined) return [];
  const { rule, clause } = procedure;
  const base = { section: 'statement' as const, rule, clause };
  const statement = currentStatement(review);
  if (!statement?.signatures.reviewer) return [];
  const aboutId = `v${statement.version}`;
  const anew = toModerateAnew(review, context);
  const checks =
    procedure.kind === 'check' && procedure.by === 'governors'
      ? checkersOf(review, context)
          .filter(
            (oid) => !review.moderation.outcomes.some(({ by, version }) => by === oid && version === statement.version),
          )
          .map((to): Request => ({
            ...base,
            kind: 'checkStatement',
            to,
            title: `Check the headteacher’s ${pack.wording.statement}`,
            aboutId,
          }))
      : [];
  const instructed = review.moderation.outcomes.some(({ outcome }) => outcome === 'newStatement');
  const isNew = instructed && review.moderation.outcomes.every(({ version }) => version < statement.version);
  return [
    ...checks,
    ...(anew
      ? [
          {
            ...base,
            kind: 'moderateAnew' as const,
            to: anew.to,
            title: `Moderate the new ${pack.wording.statement}`,
            aboutId,
          },
        ]
      : []),
    ...(isNew && !statement.signatures.reviewee
      ? [
          {
            ...base,
            kind: 'signNewStatement' as const,
            to: review.revieweeOid,
            title: `Read and sign the new ${pack.wording.statement}`,
            aboutId,
          },
        ]
      : []),
  ];
}

/** A signed statement that replaced one sent back and is not moderated yet: whom it goes to, and since when. */
function toModerateAnew(review: Review, context: Context): { version: number; to: string; at: string } | undefined {
  const last = review.moderation.outcomes.at(-1);
  const statement = currentStatement(review);
  const signed = statement?.signatures.reviewer;
  if (last?.outcome !== 'newStatement' || !statement || !signed || statement.version <= last.version) return undefined;
  return { version: statement.version, to: personBehind({ review, party: 'headteacher', context }), at: signed.at };
}
