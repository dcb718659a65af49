import { makeStyles, tokens } from '@fluentui/react-components';
import { Link } from 'wouter';
import type { ReviewView } from '#domain/views/review.ts';
import { useWords } from '../language/useWords.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL, margin: `${tokens.spacingVerticalXS} 0` },
  link: { color: tokens.colorBrandForegroundLink },
});

/** The same person's reviews of the cycles before and after, one press away. */
export function OtherCycles({ review: { closing } }: { review: ReviewView }) {
  const styles = useStyles();
  const { t } = useWords();
  if (!closing?.previousReviewId && !closing?.nextReviewId) return null;
  return (
    <nav aria-label={t('Other cycles')} className={styles.row}>
      {closing.previousReviewId && (
        <Link href={`/reviews/${closing.previousReviewId}`} className={styles.link}>
          {t('The cycle before')}
        </Link>
      )}
      {closing.nextReviewId && (
        <Link href={`/reviews/${closing.nextReviewId}`} className={styles.link}>
          {t('The cycle after')}
        </Link>
      )}
    </nav>
  );
}
