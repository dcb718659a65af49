import { Skeleton, SkeletonItem } from '@fluentui/react-components';

/** The skeleton of the answer while the first one is fetched. */
export function DateSkeleton() {
  return (
    <Skeleton aria-label="Loading" style={{ display: 'flex', flexDirection: 'column', gap: 16, marginTop: 24 }}>
      <SkeletonItem size={48} />
      <SkeletonItem size={64} />
      <SkeletonItem size={64} />
    </Skeleton>
  );
}
