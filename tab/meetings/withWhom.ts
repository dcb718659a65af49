import type { Translate } from '#domain/language/translate.ts';
import type { ReviewView } from '#domain/views/review.ts';

/** Who meets, as the reader sees it: "with Tom Hargrave", or for others "Lucy Pemberton with Tom Hargrave". */
export function withWhom({ you, reviewee, reviewer }: ReviewView, t: Translate): string {
  if (you.reviewee) return t('with {name}', { name: reviewer.name });
  return you.reviewer
    ? t('with {name}', { name: reviewee.name })
    : t('{reviewee} with {reviewer}', { reviewee: reviewee.name, reviewer: reviewer.name });
}
