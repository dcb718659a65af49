import { Link as ActionLink, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, type ReactNode, Suspense } from 'react';
import { sentence } from '#domain/sentence.ts';
import type { HomeView } from '#domain/views/home.ts';
import { useHome } from '../api/queries.ts';
import { useWords } from '../language/useWords.ts';
import { ServersWords } from '../language/ServersWords.tsx';
import { Empty } from '../look/Empty.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { Page } from '../look/Page.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { SectionIcon } from '../look/SectionIcon.tsx';
import { TextLink } from '../look/TextLink.tsx';
import { WorkRow, WorkRows } from '../look/WorkRows.tsx';
import { DeliveryState } from './DeliveryState.tsx';
import { EarlierCycles } from './EarlierCycles.tsx';
import { EndedCycles } from './EndedCycles.tsx';
import { inOneSentence } from './inOneSentence.ts';
import { OwnReview } from './OwnReview.tsx';
import { PolicyTodos } from './PolicyTodos.tsx';
import { SchoolFigures } from './SchoolFigures.tsx';
import { TourOffer } from '../tour/TourOffer.tsx';
import { useTour } from '../tour/useTour.ts';
import { Today } from './Today.tsx';
import { WaitingForOthers } from './WaitingForOthers.tsx';
import { WorkGroups } from './WorkGroups.tsx';

const Tour = lazy(() => import('../tour/Tour.tsx'));

/** What a person sees first: what is on today, what comes next, and how far along the own review is. */
export function HomePage() {
  return <Loaded query={useHome()}>{(home, trouble) => <Home home={home} trouble={trouble} />}</Loaded>;
}

function Home({ home, trouble }: { home: HomeView; trouble: ReactNode }) {
  const tour = useTour(home);
  const words = useWords();
  const { t, dayInWords } = words;
  return (
    <Page
      title={sentence(dayInWords({ moment: home.now, timeZone: home.timeZone, now: home.now }))}
      width={widthFor(home)}
    >
      <Quiet>{inOneSentence(home, words)}</Quiet>
      {trouble}
      {tour.isOffered && <TourOffer tour={tour} />}
      <Today home={home} />
      <WorkGroups home={home} />
      <PolicyTodos home={home} />
      <GoodNow home={home} />
      <EndedCycles home={home} />
      <DeliveryState home={home} />
      {home.own.map((review) => (
        <OwnReview key={review.reviewId} review={review} home={home} />
      ))}
      {home.own.length === 0 && home.notCovered && (
        <Section title={t('Your review')}>
          <Empty>
            <ServersWords>{home.notCovered}</ServersWords>
          </Empty>
        </Section>
      )}
      <WaitingForOthers home={home} />
      <TeamInShort home={home} />
      <SchoolFigures home={home} />
      <EarlierCycles home={home} />
      <Foot onTour={tour.start} />
      {tour.isOn !== undefined && (
        <Suspense>
          <Tour home={home} isOn={tour.isOn} onEnd={tour.end} />
        </Suspense>
      )}
    </Page>
  );
}

function widthFor({ team, others, school }: HomeView): 'reading' | 'leading' {
  return school !== null || team.length + others.length > 0 ? 'leading' : 'reading';
}

/** Where nothing is due in the own review: what would help it on. */
function GoodNow({ home: { goodNow } }: { home: HomeView }) {
  const { t } = useWords();
  if (!goodNow) return null;
  const { reviewId, section, title } = goodNow;
  return (
    <Section title={t('Good to do now')} tour="goodNow">
      <WorkRows label={t('Good to do now')}>
        <WorkRow
          title={t(title)}
          detail={t('Nobody is waiting for it yet. It is the next step of your review.')}
          lead={<SectionIcon section={section} />}
          href={`/reviews/${reviewId}/${section}`}
          button={t('Open')}
        />
      </WorkRows>
    </Section>
  );
}

/** The team's standing in one line, with the way to its page. */
function TeamInShort({ home: { team } }: { home: HomeView }) {
  const { t, peopleInWords } = useWords();
  if (team.length === 0) return null;
  const late = team.filter(({ overdue }) => overdue > 0).length;
  const without = team.filter(({ stages, meetingAt }) => stages.length > 0 && meetingAt === null).length;
  const parts = [
    peopleInWords(team.length),
    ...(without > 0 ? [t('{without} without a meeting', { without })] : []),
    late > 0 ? t('{late} with something late', { late }) : t('nobody is late'),
  ];
  return (
    <Section title={t('Your team')} tour="team" action={<TextLink href="/team">{t('Open your team')}</TextLink>}>
      <Empty>{parts.join(', ')}.</Empty>
    </Section>
  );
}

const useStyles = makeStyles({
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalXXXL,
  },
});

function Foot({ onTour }: { onTour: () => void }) {
  const { t } = useWords();
  return (
    <nav aria-label={t('More')} className={useStyles().foot} data-tour="foot">
      <TextLink href="/policies">{t('Policies')}</TextLink>
      <TextLink href="/policies/calculator">{t('Work out a deadline')}</TextLink>
      <TextLink href="/reminders">{t('My preferences')}</TextLink>
      <TextLink href="/privacy">{t('Privacy')}</TextLink>
      <ActionLink as="button" inline onClick={onTour}>
        {t('Show the tour again')}
      </ActionLink>
    </nav>
  );
}
