import { useWords } from '../language/useWords.ts';
import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  answer: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    marginTop: tokens.spacingVerticalXXL,
  },
});

/** The skeleton of the answer while the first one is fetched. */
export function DateSkeleton() {
  const { t } = useWords();
  const styles = useStyles();
  return (
    <Skeleton aria-label={t('Loading')} className={styles.answer}>
      <SkeletonItem size={48} />
      <SkeletonItem size={64} />
      <SkeletonItem size={64} />
    </Skeleton>
  );
}
