import type { PaperView } from '#domain/review/supportingDocuments/viewPapers.ts';
import type { ReviewView } from '#domain/views/review.ts';

/** Who fills a paper in, by name: "Lucy Pemberton", or "you or Tom Hargrave". */
export function writersInWords({ writtenBy }: Pick<PaperView, 'writtenBy'>, review: ReviewView): string {
  return writtenBy.map((side) => (review.you[side] ? 'you' : review[side].name)).join(' or ');
}
