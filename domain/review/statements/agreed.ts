import type { ReviewNow } from '../situation.ts';
import { signableStatement } from '../signed/signable.ts';
import type { Statement } from './statement.ts';

/** Whether the reviewee has agreed to the present content, whatever words showed it then (PA-11). */
export function isAgreed(statement: Statement, { review, context }: ReviewNow): boolean {
  return (
    statement.agreed !== null &&
    statement.agreed.textHash === signableStatement({ review, statement, context }).textHash
  );
}
