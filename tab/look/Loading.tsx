import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { useWords } from '../language/useWords.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    maxWidth: '880px',
    margin: '0 auto',
    padding: tokens.spacingVerticalXXL,
  },
  heading: { width: '50%' },
});

/** The skeleton of a page while it is fetched. */
export function Loading() {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <Skeleton aria-label={t('Loading')} className={styles.list}>
      <SkeletonItem size={32} className={styles.heading} />
      <SkeletonItem size={128} />
      <SkeletonItem size={64} />
      <SkeletonItem size={64} />
    </Skeleton>
  );
}
