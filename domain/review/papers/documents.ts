import type { DocumentKind } from '../../policies/paper.ts';
import type { Context } from '../context.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import { entriesFor } from './papersOf.ts';

/** A kind of document that this review’s policy has, for this staff group. */
export function findKind(kind: string, review: Review, context: Context): DocumentKind | Refusal {
  const known = entriesFor(context.pack.documents, review, context).find(({ id }) => id === kind);
  const message = 'Choose what kind of document it is.';
  return known ?? refuse('invalid', message, null, [{ field: 'kind', message }]);
}
