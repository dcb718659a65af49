import type { Review } from '../review.ts';
import type { StatementEvent } from './events.ts';
import { currentStatement } from './statement.ts';

/** Begins a new version of the statement, with the reason. The one before stays as it was signed (KM-43, X-08). */
export function newStatementVersion(
  review: Review,
  reason: string,
): Extract<StatementEvent, { type: 'statementRevised' }> {
  return { type: 'statementRevised', version: (currentStatement(review)?.version ?? 0) + 1, reason };
}
