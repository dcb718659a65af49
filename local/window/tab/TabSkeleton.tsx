import { Skeleton, SkeletonItem } from '@fluentui/react-components';

/** Stands in the tab's place until the tab reports that it is there. */
export function TabSkeleton() {
  return (
    <Skeleton className="w-frame-cover w-tab-skeleton" aria-label="Fairview is being opened">
      <SkeletonItem className="w-skeleton-title" size={28} />
      <SkeletonItem className="w-skeleton-hero" />
      <div className="w-skeleton-cards">
        <SkeletonItem />
        <SkeletonItem />
        <SkeletonItem />
      </div>
    </Skeleton>
  );
}
