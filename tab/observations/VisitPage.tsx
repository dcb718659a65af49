import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Link, useParams } from 'wouter';
import type { ObservationView } from '#domain/review/observations/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { momentInWords } from '#domain/calendar/inWords.ts';
import { useReview } from '../api/queries.ts';
import { Loaded } from '../look/Loaded.tsx';
import { NoAccess } from '../look/NoAccess.tsx';
import { PageHeading } from '../look/Page.tsx';
import { Quiet } from '../look/Quiet.tsx';

const useStyles = makeStyles({
  page: {
    maxWidth: '720px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} 120px`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
  },
  back: { color: tokens.colorBrandForegroundLink },
  bar: {
    position: 'sticky',
    bottom: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    '@media (max-height: 480px)': { position: 'static' },
    '& .fui-Button': { minHeight: '48px' },
  },
  inner: { maxWidth: '720px', margin: '0 auto' },
});

type Visit = { review: ReviewView; observation: ObservationView };

/** The place that the page of one visit leads back to. */
export function placeOfVisit({ review, observation }: Visit): string {
  return `/reviews/${review.id}/observations/${observation.id}`;
}

/** The page of one visit, shown once the review is loaded and has that visit. */
export function VisitPage({ children }: { children: (visit: Visit) => ReactNode }) {
  const { id, observationId } = useParams<{ id: string; observationId: string }>();
  const query = useReview(id);
  return (
    <Loaded query={query}>
      {(review) => {
        const observation = review.observations.list.find((each) => each.id === observationId);
        if (!observation) return <NoAccess problem={query.error} onRetry={() => void query.refetch()} />;
        return children({ review, observation });
      }}
    </Loaded>
  );
}

/** The layout of such a page, made for a phone first: one column, big targets, and the buttons in a bar at its foot. */
export function VisitFrame({
  title,
  visit,
  body,
  foot,
}: {
  title: string;
  visit: Visit;
  body: ReactNode;
  foot?: ReactNode;
}) {
  const styles = useStyles();
  const { review, observation } = visit;
  return (
    <>
      <main className={styles.page}>
        <Link href={placeOfVisit(visit)} className={styles.back}>
          Back to the observation
        </Link>
        <PageHeading title={title} />
        <Quiet>
          {review.reviewee.name} ·{' '}
          {momentInWords({ moment: observation.start, timeZone: review.timeZone, now: review.now })} ·{' '}
          {observation.focus}
        </Quiet>
        {body}
      </main>
      {foot && (
        <div className={styles.bar}>
          <div className={styles.inner}>{foot}</div>
        </div>
      )}
    </>
  );
}
