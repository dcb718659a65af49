import type { Context } from '../context.ts';
import type { Review } from '../review.ts';
import { signableStatement } from '../signed/signable.ts';
import type { Statement } from './statement.ts';

/** Whether the reviewee has agreed what stands there now, in whatever words it was shown then (PA-11). */
export function isAgreed(review: Review, statement: Statement, context: Context): boolean {
  return (
    statement.agreed !== null && statement.agreed.textHash === signableStatement(review, statement, context).textHash
  );
}
