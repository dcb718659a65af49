import type { ReviewView } from '#domain/views/review.ts';

/** Who meets, as the reader sees it: "with Tom Hargrave", or for others "Lucy Pemberton with Tom Hargrave". */
export function withWhom({ you, reviewee, reviewer }: ReviewView): string {
  if (you.reviewee) return `with ${reviewer.name}`;
  return you.reviewer ? `with ${reviewee.name}` : `${reviewee.name} with ${reviewer.name}`;
}
