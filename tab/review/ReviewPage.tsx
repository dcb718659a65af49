import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useParams } from 'wouter';
import type { ReviewView } from '#domain/views/review.ts';
import { useWords } from '../language/useWords.ts';
import { useReview } from '../api/queries.ts';
import { ClausesOf } from '../look/clausesOf.ts';
import { Empty } from '../look/Empty.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { NARROW, PHONE } from '../look/widths.ts';
import { ClosedBar } from '../closing/ClosedBar.tsx';
import { SuspendedBar } from '../duties/Suspension.tsx';
import { GroupPage } from './GroupPage.tsx';
import { GroupTabs } from './GroupTabs.tsx';
import { ReviewHead } from './ReviewHead.tsx';
import { besidesOf, groupsOf } from './sections.ts';
import { WhereItStands } from './WhereItStands.tsx';

const across = {
  maxWidth: '1148px',
  boxSizing: 'border-box',
  margin: '0 auto',
  paddingInline: tokens.spacingHorizontalXXL,
  [PHONE]: { paddingInline: tokens.spacingHorizontalL },
} as const;

const useStyles = makeStyles({
  head: { backgroundColor: tokens.colorNeutralBackground1 },
  inHead: {
    ...across,
    paddingTop: tokens.spacingVerticalL,
    [PHONE]: { ...across[PHONE], paddingTop: tokens.spacingVerticalS },
  },
  tabs: {
    position: 'sticky',
    top: 0,
    zIndex: 10,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-height: 520px)': { position: 'static' },
  },
  inTabs: across,
  page: { ...across, paddingBottom: '96px' },
  withStanding: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 336px',
    columnGap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
    '& > aside': { gridColumn: 2, gridRow: 1 },
    // What is read beside a text takes the place of the column.
    ':has([data-read-beside])': { display: 'block', '& > aside': { display: 'none' } },
    [NARROW]: { display: 'block' },
  },
});

/** One person's review: its head, its groups, and beside them where it stands. */
export default function ReviewPage() {
  const { id, section, item } = useParams<{ id: string; section?: string; item?: string }>();
  return (
    <Loaded query={useReview(id)}>
      {(review, trouble) => (
        <ClausesOf value={review.policy}>
          <Whole review={review} section={section} item={item} trouble={trouble} />
        </ClausesOf>
      )}
    </Loaded>
  );
}

type WholeProps = { review: ReviewView; section: string | undefined; item: string | undefined; trouble: ReactNode };

function Whole({ review, section, item, trouble }: WholeProps) {
  const styles = useStyles();
  const words = useWords();
  const groups = groupsOf({ review, words });
  const besides = besidesOf({ review, words });
  const beside = besides.find(({ id }) => id === section) ?? (groups.length === 0 ? besides[0] : undefined);
  const present = beside
    ? undefined
    : (groups.find(({ sections }) => sections.some(({ id }) => id === section)) ?? groups[0]);
  const sections = beside ? ([beside] as const) : present?.sections;
  const asked = sections?.find(({ id }) => id === section) ?? sections?.[0];
  const hasStanding = review.stages.length > 0 && !review.closing?.closed;
  return (
    <>
      <header className={styles.head}>
        <div className={styles.inHead}>
          <ReviewHead review={review} besides={besides} present={sections ?? []} />
        </div>
      </header>
      {groups.length > 0 && (
        <div className={styles.tabs}>
          <div className={styles.inTabs}>
            <GroupTabs reviewId={review.id} groups={groups} present={present} />
          </div>
        </div>
      )}
      <div className={mergeClasses(styles.page, hasStanding && styles.withStanding)}>
        {hasStanding && <WhereItStands review={review} isOverview={asked?.id === 'overview'} />}
        <main>
          {trouble}
          <ClosedBar review={review} />
          <SuspendedBar review={review} />
          {sections && asked ? (
            <GroupPage review={review} sections={sections} asked={asked.id} item={item} />
          ) : (
            <Empty>{words.t('You cannot see anything in this review now.')}</Empty>
          )}
        </main>
      </div>
    </>
  );
}
