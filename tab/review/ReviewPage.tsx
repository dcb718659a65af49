import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense } from 'react';
import { Link, useParams } from 'wouter';
import type { ReviewView } from '#domain/views/review.ts';
import { periodInWords } from '#domain/calendar/inWords.ts';
import { useReview } from '../api/queries.ts';
import { Loading } from '../look/Loading.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { PageHeading } from '../look/Page.tsx';
import { Path } from '../look/Path.tsx';
import { ClosedBar } from '../closing/ClosedBar.tsx';
import { OtherCycles } from '../closing/OtherCycles.tsx';
import { SuspendedBar } from '../duties/Suspension.tsx';
import { sectionsOf } from './sections.ts';
import { SectionTabs } from './SectionTabs.tsx';

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
  page: {
    maxWidth: '880px',
    margin: '0 auto',
    padding: `0 ${tokens.spacingHorizontalXXL} 96px`,
    '@media (max-width: 640px)': { padding: `0 ${tokens.spacingHorizontalL} 72px` },
  },
});

/** One person's review. Its person, cycle and policy are always in sight; its parts are one press away. */
export default function ReviewPage() {
  const { id, section = 'overview', item } = useParams<{ id: string; section?: string; item?: string }>();
  return (
    <Loaded query={useReview(id)}>
      {(review, trouble) => <Whole review={review} section={section} item={item} trouble={trouble} />}
    </Loaded>
  );
}

function Whole({
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
  const sections = sectionsOf(review);
  const present = sections.find((each) => each.id === section) ?? sections[0];
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
            {periodInWords(review.cycle)} ·{' '}
            <Link href={`/policies/${review.policy.pack}?version=${review.policy.version}`} className={styles.back}>
              {review.policy.title}
            </Link>
          </p>
          <OtherCycles review={review} />
          <SectionTabs reviewId={review.id} sections={sections} present={present.id} />
        </div>
      </header>
      <main className={styles.page}>
        {trouble}
        <ClosedBar review={review} />
        <SuspendedBar review={review} />
        {review.you.whole && present.id === 'overview' && !review.closing?.closed && <Path stages={review.stages} />}
        <Suspense fallback={<Loading />}>
          <present.Content review={review} item={item} />
        </Suspense>
      </main>
    </>
  );
}
