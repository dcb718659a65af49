import type { DocumentKind } from '../../policies/paper.ts';
import type { ReviewNow } from '../situation.ts';
import { entriesFor } from './papersOf.ts';
import type { SchoolDocument } from './schoolDocument.ts';

/** The school's papers that a review shows: all but those of a kind that its policy has for other staff. */
export function schoolDocumentsFor({ review, context }: ReviewNow): SchoolDocument[] {
  const { documents } = context.pack;
  const own = entriesFor({ entries: documents, review, context });
  const isOf = (kinds: readonly DocumentKind[], kind: string | null) => kinds.some(({ id }) => id === kind);
  return context.schoolDocuments.filter(({ kind }) => isOf(own, kind) || !isOf(documents, kind));
}

/** The kinds of document that a review has, from the two or from the school. */
export function kindsThere({ review, context }: ReviewNow): ReadonlySet<string | null> {
  const attached = review.papers.attached.filter(({ removedAt }) => removedAt === null);
  return new Set([...attached, ...schoolDocumentsFor({ review, context })].map(({ kind }) => kind));
}
