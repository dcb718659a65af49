import { useWords } from '../language/useWords.ts';
import { useHome } from '../api/queries.ts';

/** The reader's name for each of their reviews, by its id: "Your review", "Review of Lucy Pemberton". */
export function useReviewNames(): ReadonlyMap<string, string> {
  const { t } = useWords();
  const { data: home } = useHome();
  return new Map([
    ...(home?.team ?? []).map(
      ({ reviewId, reviewee }) => [reviewId, t('Review of {name}', { name: reviewee.name })] as const,
    ),
    ...(home?.own ?? []).map(({ reviewId }) => [reviewId, t('Your review')] as const),
  ]);
}
