import type { Context } from '#domain/review/context.ts';
import type { Review } from '#domain/review/review.ts';
import { signableStatement } from '#domain/review/signed/signable.ts';
import { textOf } from '#domain/review/signed/textOf.ts';
import type { Statement } from '#domain/review/statements/statement.ts';

/** The text of a statement as it is to be agreed or signed, in plain text. */
export function textToSign(review: Review, statement: Statement, context: Context): string {
  return textOf(signableStatement({ review, statement, context }).sections);
}

/** The hash under which it is agreed or signed. */
export function hashToSign(review: Review, statement: Statement, context: Context): string {
  return signableStatement({ review, statement, context }).textHash;
}
