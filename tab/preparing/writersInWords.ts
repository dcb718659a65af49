import type { Translate } from '#domain/language/translate.ts';
import type { PaperView } from '#domain/review/supportingDocuments/viewPapers.ts';
import type { ReviewView } from '#domain/views/review.ts';

type Args = { paper: Pick<PaperView, 'writtenBy'>; review: ReviewView; t: Translate };

/** Who fills a paper in, by name: "Lucy Pemberton", or "you or Tom Hargrave". */
export function writersInWords({ paper: { writtenBy }, review, t }: Args): string {
  const names = writtenBy.map((side) => (review.you[side] ? t('you') : review[side].name));
  const [first = '', second] = names;
  return second === undefined ? first : t('{first} or {second}', { first, second });
}
