import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import type { ReviewView } from '#domain/views/review.ts';
import { useReview } from '../api/queries.ts';
import { Loading } from '../look/Loading.tsx';
import { NoAccess } from '../look/NoAccess.tsx';
import { PageHeading } from '../look/Page.tsx';
import { Path } from '../look/Path.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { dayInWords } from '../words/dates.ts';
import { sentence } from '../words/sentence.ts';
import { SuspendedBar } from '../duties/Suspension.tsx';
import { Overview } from './Overview.tsx';

const MeetingsSection = lazy(() => import('../meetings/MeetingsSection.tsx'));
const ObjectivesSection = lazy(() => import('../objectives/ObjectivesSection.tsx'));
const ObservationsSection = lazy(() => import('../observations/ObservationsSection.tsx'));
const StatementSectionView = lazy(() => import('../statement/StatementSection.tsx'));
const HistorySection = lazy(() => import('../history/HistorySection.tsx'));

const useStyles = makeStyles({
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 10,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-height: 520px)': { position: 'static' },
  },
  inner: {
    maxWidth: '880px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL} 0`,
    '@media (max-width: 640px)': { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0` },
  },
  back: { color: tokens.colorBrandForegroundLink },
  about: { color: tokens.colorNeutralForeground2, margin: `${tokens.spacingVerticalXS} 0` },
  tabs: { overflowX: 'auto', marginLeft: `-${tokens.spacingHorizontalM}` },
  page: {
    maxWidth: '880px',
    margin: '0 auto',
    padding: `0 ${tokens.spacingHorizontalXXL} 96px`,
    '@media (max-width: 640px)': { padding: `0 ${tokens.spacingHorizontalL} 72px` },
  },
});

/** One person's review: who, which cycle, which policy always in sight; its parts one press away. */
export default function ReviewPage() {
  const { id, section = 'overview', item } = useParams<{ id: string; section?: string; item?: string }>();
  const { data: review, error, refetch, isPending } = useReview(id);
  if (isPending) return <Loading />;
  if (!review) return <NoAccess problem={error} onRetry={() => void refetch()} />;
  return (
    <Loaded
      review={review}
      section={section}
      item={item}
      trouble={<Trouble problem={error} onRetry={() => void refetch()} />}
    />
  );
}

function Loaded({
  review,
  section,
  item,
  trouble,
}: {
  review: ReviewView;
  section: string;
  item: string | undefined;
  trouble: React.ReactNode;
}) {
  const styles = useStyles();
  const [, go] = useLocation();
  const present = sectionsOf(review).some((each) => each.id === section)
    ? section
    : (sectionsOf(review)[0]?.id ?? 'observations');
  const day = (date: string) => dayInWords(date, review.timeZone, review.now);
  return (
    <>
      <header className={styles.head}>
        <div className={styles.inner}>
          <Link href="/" className={styles.back}>
            Home
          </Link>
          <PageHeading title={review.you.reviewee ? 'Your review' : review.reviewee.name} />
          <p className={styles.about}>
            {review.you.reviewee ? `Reviewed by ${review.reviewer.name}` : review.reviewee.jobTitle} ·{' '}
            {day(review.cycle.start)} to {day(review.cycle.end)} ·{' '}
            <Link href={`/policies/${review.policy.pack}?version=${review.policy.version}`} className={styles.back}>
              {review.policy.title}
            </Link>
          </p>
          <nav aria-label="Parts of the review" className={styles.tabs}>
            <TabList
              selectedValue={present}
              onTabSelect={(_, data) => go(`/reviews/${review.id}/${String(data.value)}`)}
            >
              {sectionsOf(review).map((each) => (
                <Tab key={each.id} value={each.id}>
                  {each.title}
                </Tab>
              ))}
            </TabList>
          </nav>
        </div>
      </header>
      <main className={styles.page}>
        {trouble}
        <SuspendedBar review={review} />
        {review.you.whole && present === 'overview' && <Path stages={review.stages} />}
        <Suspense fallback={<Loading />}>
          <Part review={review} section={present} item={item} />
        </Suspense>
      </main>
    </>
  );
}

function Part({ review, section, item }: { review: ReviewView; section: string; item: string | undefined }) {
  if (section === 'meetings' && review.meetings.length > 0) return <MeetingsSection review={review} />;
  if (section === 'objectives' && review.objectives)
    return <ObjectivesSection review={review} objectives={review.objectives} />;
  if (section === 'observations') return <ObservationsSection review={review} item={item} />;
  if (section === 'statement' && review.statement)
    return <StatementSectionView review={review} statement={review.statement} />;
  if (section === 'history') return <HistorySection review={review} />;
  return <Overview review={review} />;
}

function sectionsOf(review: ReviewView): { id: string; title: string }[] {
  if (!review.you.whole) return [{ id: 'observations', title: 'Observations' }];
  return [
    { id: 'overview', title: 'Overview' },
    { id: 'meetings', title: review.meetings.length > 1 ? 'Meetings' : 'Meeting' },
    { id: 'objectives', title: 'Objectives' },
    { id: 'observations', title: 'Observations' },
    { id: 'statement', title: sentence(review.policy.wording.statement) },
    { id: 'history', title: 'History' },
  ];
}
