import { peopleInWords } from '#domain/calendar/inWords.ts';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Link } from 'wouter';
import type { AnswerOf } from '#contract/routes.ts';
import type { CockpitView } from '#domain/views/cockpit.ts';
import { overviewTitle } from '#domain/views/overviewWords.ts';
import { useOverview } from '../api/overview.ts';
import { Empty } from '../look/Empty.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { PageHeading } from '../look/Page.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { TextLink } from '../look/TextLink.tsx';
import { Filters } from './Filters.tsx';
import { LateFigure } from './LateFigure.tsx';
import { LoadFigure } from './LoadFigure.tsx';
import { MeetingsFigure } from './MeetingsFigure.tsx';
import { ObservationFigure } from './ObservationFigure.tsx';
import { PeopleList } from './PeopleList.tsx';
import { StageFigure } from './StageFigure.tsx';
import { StepPatterns } from './StepPatterns.tsx';
import { type Filter, useFilter } from './useFilter.ts';

const useStyles = makeStyles({
  page: {
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL} 96px`,
    '@media (max-width: 640px)': { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} 72px` },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingVerticalM,
    marginBottom: tokens.spacingVerticalL,
  },
  figures: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(320px, 1fr))',
    gap: tokens.spacingVerticalL,
    alignItems: 'start',
    marginBottom: tokens.spacingVerticalL,
    '@media (max-width: 1100px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  figure: { marginBottom: tokens.spacingVerticalL },
  above: { marginBottom: tokens.spacingVerticalM },
});

/** How everybody stands whom somebody follows: steps, what is late, hours, meetings and load (KM-87, TA-35, PA-18). */
export default function CockpitPage() {
  const filter = useFilter();
  const styles = useStyles();
  const [whole, setWhole] = useState<string>();
  return (
    <main className={styles.page}>
      <Link href="/">Home</Link>
      <Loaded query={useOverview(filter.filter, whole)}>
        {(view, trouble) => (
          <>
            <div className={styles.head}>
              <PageHeading title={overviewTitle(view.scope)} />
              {hasAnybody(view) && <Filters view={view} filter={filter} />}
            </div>
            {trouble}
            {hasAnybody(view) ? (
              <Figures view={view} filter={filter} onWhole={setWhole} />
            ) : (
              <Empty>The people whose reviews you follow appear here once their reviews are opened.</Empty>
            )}
          </>
        )}
      </Loaded>
    </main>
  );
}

function hasAnybody({ choices }: CockpitView): boolean {
  return choices.groups.length > 0;
}

type FiguresProps = { view: AnswerOf<'GET /api/overview'>; filter: Filter; onWhole: (kind: string) => void };

function Figures({ view, filter, onWhole }: FiguresProps) {
  const styles = useStyles();
  const today = view.now.slice(0, 10);
  return (
    <>
      {filter.isListed && (
        <div className={styles.above}>
          <PeopleList filter={filter} clock={view} />
        </div>
      )}
      <div className={styles.above}>
        <Quiet>
          <TextLink href={filter.listOf({})}>{peopleInWords(view.people)}</TextLink> with a review of the present cycle
          {view.onlyLate > 0 && `. Of ${peopleInWords(view.onlyLate)} you see only what is late`}
          {view.comparesGroups && (
            <>
              {' · '}
              <TextLink href="/comparison">Compare groups</TextLink>
            </>
          )}
        </Quiet>
      </div>
      <StepPatterns />
      <div className={styles.figure}>
        <StageFigure figures={view.stages} filter={filter} />
      </div>
      <div className={styles.figure}>
        <LateFigure late={view.late} filter={filter} onWhole={onWhole} />
      </div>
      <div className={styles.figures}>
        {view.observation && <ObservationFigure figure={view.observation} filter={filter} />}
        <MeetingsFigure figure={view.meetings} filter={filter} today={today} />
        <LoadFigure load={view.load} filter={filter} />
      </div>
    </>
  );
}
