import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Link, useParams } from 'wouter';
import type { ObservationView } from '#domain/review/observations/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { schoolsLanguage, useWords } from '../language/useWords.ts';
import { noSuchVisit } from '../api/noSuchVisit.ts';
import { useReview } from '../api/queries.ts';
import { ClausesOf } from '../look/clausesOf.ts';
import { FormFoot } from '../look/FootBar.tsx';
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
  foot: { '& .fui-Button': { minHeight: '56px' } },
});

type Visit = { review: ReviewView; observation: ObservationView };

/** What the frame of such a page needs to know of the visit. */
type VisitInFrame = {
  review: Pick<ReviewView, 'id' | 'reviewee' | 'timeZone' | 'now'>;
  observation: Pick<ObservationView, 'id' | 'start' | 'focus'>;
};

/** The place that the page of one visit leads back to. */
export function placeOfVisit({ review, observation }: VisitInFrame): string {
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
        if (!observation) return <NoAccess problem={noSuchVisit()} onRetry={() => void query.refetch()} />;
        return <ClausesOf value={review.policy}>{children({ review, observation })}</ClausesOf>;
      }}
    </Loaded>
  );
}

/** The layout of such a page, made for a phone first: one column, big targets, and the buttons in a bar at its foot. */
export function VisitFrame({
  title,
  isSchools = false,
  visit,
  body,
  foot,
}: {
  title: string;
  /** The title is the policy's, and stays in its language. */
  isSchools?: boolean;
  visit: VisitInFrame;
  body: ReactNode;
  foot?: ReactNode;
}) {
  const words = useWords();
  const { t, momentInWords } = words;
  const styles = useStyles();
  const { review, observation } = visit;
  return (
    <>
      <main className={styles.page}>
        <Link href={placeOfVisit(visit)} className={styles.back}>
          {t('Back to the observation')}
        </Link>
        <PageHeading title={title} lang={isSchools ? schoolsLanguage(words) : undefined} />
        <Quiet>
          {review.reviewee.name} ·{' '}
          {momentInWords({ moment: observation.start, timeZone: review.timeZone, now: review.now })} ·{' '}
          {observation.focus}
        </Quiet>
        {body}
      </main>
      {foot && (
        <FormFoot width="reading">
          <div className={styles.foot}>{foot}</div>
        </FormFoot>
      )}
    </>
  );
}
