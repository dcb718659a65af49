import type { Context } from '../context.ts';
import type { Review } from '../review.ts';
import type { Statement } from './statement.ts';
import { statementText } from './statementText.ts';

/** Whether the reviewee has agreed the very text that stands there now (PA-11). */
export function isAgreed(review: Review, statement: Statement, context: Context): boolean {
  return statement.agreed?.textHash === context.sha256(statementText(review, statement, context));
}
