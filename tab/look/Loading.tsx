import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    maxWidth: '880px',
    margin: '0 auto',
    padding: tokens.spacingVerticalXXL,
  },
});

/** The skeleton of a page while it is fetched. */
export function Loading() {
  return (
    <Skeleton aria-label="Loading" className={useStyles().list}>
      <SkeletonItem size={32} style={{ width: '50%' }} />
      <SkeletonItem size={128} />
      <SkeletonItem size={64} />
      <SkeletonItem size={64} />
    </Skeleton>
  );
}
