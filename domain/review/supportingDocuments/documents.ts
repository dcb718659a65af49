import type { ReviewNow } from '../situation.ts';
import type { DocumentKind } from '../../policies/paper.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { entriesFor } from './papersOf.ts';

/** A kind of document that this review’s policy has for this staff group. */
export function findKind(kind: string, { review, context }: ReviewNow): DocumentKind | Refusal {
  const known = entriesFor({ entries: context.pack.documents, review, context }).find(({ id }) => id === kind);
  const message = 'Choose what kind of document it is.';
  return known ?? refuse({ refused: 'invalid', message, ref: null, fields: [{ field: 'kind', message }] });
}
