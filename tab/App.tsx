import { FluentProvider, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { Redirect, Route, Router, Switch, useLocation } from 'wouter';
import { Problem } from './api/client.ts';
import { ENGLISH, type LanguageWords } from '#domain/language/words.ts';
import { HomePage } from './home/HomePage.tsx';
import { joinHost, type HostContext, tellReady, type ThemeName } from './host/teams.ts';
import { keepMoment, keepPlace, placeToBegin } from './host/lastPlace.ts';
import { themeAtStart } from './host/themeAtStart.ts';
import { usePrinting } from './host/usePrinting.ts';
import { Languages } from './language/Languages.tsx';
import { languageAtStart } from './language/languageAtStart.ts';
import { loadWords } from './language/loadWords.ts';
import { Announcer } from './look/announce.tsx';
import './look/base.css';
import { GuardedPage } from './look/FaultBoundary.tsx';
import { Loading } from './look/Loading.tsx';
import { useScrollbarWidth } from './look/useScrollbarWidth.ts';
import { Shell } from './shell/Shell.tsx';
import { OutsideTeams } from './OutsideTeams.tsx';

const PrivacyPage = lazy(() => import('./PrivacyPage.tsx'));
const ReviewPage = lazy(() => import('./review/ReviewPage.tsx'));
const FeedbackPage = lazy(() => import('./observations/FeedbackPage.tsx'));
const ModerationPage = lazy(() => import('./moderation/ModerationPage.tsx'));
const ConcernsPage = lazy(() => import('./concerns/ConcernsPage.tsx'));
const SidePanelPage = lazy(() => import('./sidePanel/SidePanelPage.tsx'));
const NotesPage = lazy(() => import('./observations/NotesPage.tsx'));
const DropInPage = lazy(() => import('./observations/DropInPage.tsx'));
const RegisterPage = lazy(() => import('./development/RegisterPage.tsx'));
const PoliciesPage = lazy(() => import('./policies/PoliciesPage.tsx'));
const PolicyPage = lazy(() => import('./policies/PolicyPage.tsx'));
const CalculatorPage = lazy(() => import('./policies/CalculatorPage.tsx'));
const AdoptPage = lazy(() => import('./adoption/AdoptPage.tsx'));
const AdoptedPage = lazy(() => import('./adoption/AdoptedPage.tsx'));
const AskPage = lazy(() => import('./access/AskPage.tsx'));
const WaitingPage = lazy(() => import('./objectives/WaitingPage.tsx'));
const ArrangePage = lazy(() => import('./arrange/ArrangePage.tsx'));
const TargetsPage = lazy(() => import('./targets/TargetsPage.tsx'));
const TrainingPage = lazy(() => import('./training/TrainingPage.tsx'));
const DeliveryPage = lazy(() => import('./delivery/DeliveryPage.tsx'));
const TeamPage = lazy(() => import('./team/TeamPage.tsx'));
const TogetherPage = lazy(() => import('./home/TogetherPage.tsx'));
const SchoolPlacesPage = lazy(() => import('./school/SchoolPlacesPage.tsx'));
const SchoolDocumentsPage = lazy(() => import('./school/SchoolDocumentsPage.tsx'));
const PreflightPage = lazy(() => import('./preflight/PreflightPage.tsx'));
const SchoolPage = lazy(() => import('./school/SchoolPage.tsx'));
const RemindersPage = lazy(() => import('./reminders/RemindersPage.tsx'));
const LaunchPage = lazy(() => import('./launch/LaunchPage.tsx'));
const LaunchedPage = lazy(() => import('./launch/LaunchedPage.tsx'));
const RecordsPage = lazy(() => import('./records/RecordsPage.tsx'));
const ComparisonPage = lazy(() => import('./comparison/ComparisonPage.tsx'));
const CockpitPage = lazy(() => import('./cockpit/CockpitPage.tsx'));
const FormEditorPage = lazy(() => import('./formEditor/FormEditorPage.tsx'));

const THEMES = { default: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (failures, error) =>
        failures < 2 && error instanceof Problem && (error.status === 0 || error.status >= 500),
    },
  },
});

/** The tab: joins Teams, takes its theme, and shows the page that was asked for. */
export function App() {
  const [host, setHost] = useState<HostContext | 'joining' | 'outside'>('joining');
  const [theme, setTheme] = useState<ThemeName>(themeAtStart);
  const [words, setWords] = useState(ENGLISH);
  useEffect(() => {
    const join = async () => {
      const context = await joinHost(setTheme).catch(() => undefined);
      if (context) {
        setTheme(context.theme);
        setWords(await loadWords(languageAtStart(context.locale)));
      }
      setHost(context ?? 'outside');
    };
    void join();
  }, []);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  useScrollbarWidth();
  const shown = usePrinting() ? 'default' : theme;
  return (
    <FluentProvider theme={THEMES[shown]}>
      {/* Not on the provider itself, which hands its class on to everything that floats above the page. */}
      <div className={`fairview ${shown}`} data-theme={shown}>
        {host === 'joining' && <Loading />}
        {host === 'outside' && (window.location.pathname === '/tab/privacy' ? <PrivacyOutside /> : <OutsideTeams />)}
        {typeof host === 'object' && (
          <QueryClientProvider client={client}>
            <Announcer>
              <Pages oid={host.oid} place={host.place} chatId={host.chatId} locale={host.locale} words={words} />
            </Announcer>
          </QueryClientProvider>
        )}
      </div>
    </FluentProvider>
  );
}

/** The privacy notice needs neither Teams nor a sign-in. */
function PrivacyOutside() {
  return (
    <Suspense fallback={<Loading />}>
      <PrivacyPage />
    </Suspense>
  );
}

type PagesProps = {
  oid?: string;
  /** Where Teams opens the tab. */
  place: string;
  chatId: string | undefined;
  /** The language of Teams. */
  locale?: string;
  /** The words with which the tab begins. */
  words?: LanguageWords;
};

/** Every page of the tab under its address. */
export function Pages({ oid = '', place, chatId, locale = 'en-GB', words = ENGLISH }: PagesProps) {
  useEffect(tellReady, []);
  const [first, setFirst] = useState(() => placeToBegin({ oid, openedAt: place }));
  useEffect(() => setFirst(''), []);
  return (
    <Router base="/tab">
      <Remembered oid={oid} openedAt={place} />
      <Languages locale={locale} first={words}>
        <Framed>
          <Switch>
            <Route path="/reviews/:id/observations/:observationId/feedback" component={FeedbackPage} />
            <Route path="/reviews/:id/observations/:observationId/notes">
              <NotesPage oid={oid} />
            </Route>
            <Route path="/drop-in" component={DropInPage} />
            <Route path="/development" component={RegisterPage} />
            <Route path="/reviews/:id/:section?/:item?" component={ReviewPage} />
            <Route path="/objectives/waiting" component={WaitingPage} />
            <Route path="/arrange" component={ArrangePage} />
            <Route path="/targets/:year" component={TargetsPage} />
            <Route path="/access" component={AskPage} />
            <Route path="/moderation" component={ModerationPage} />
            <Route path="/concerns" component={ConcernsPage} />
            <Route path="/meeting">
              <SidePanelPage chatId={chatId} />
            </Route>
            <Route path="/delivery" component={DeliveryPage} />
            <Route path="/preflight" component={PreflightPage} />
            <Route path="/team" component={TeamPage} />
            <Route path="/together/:action" component={TogetherPage} />
            <Route path="/school" component={SchoolPlacesPage} />
            <Route path="/school/documents" component={SchoolDocumentsPage} />
            <Route path="/school/register" component={SchoolPage} />
            <Route path="/school-overview" component={CockpitPage} />
            <Route path="/comparison" component={ComparisonPage} />
            <Route path="/reminders" component={RemindersPage} />
            <Route path="/records" component={RecordsPage} />
            <Route path="/privacy" component={PrivacyPage} />
            <Route path="/training" component={TrainingPage} />
            <Route path="/policies" component={PoliciesPage} />
            <Route path="/policies/calculator" component={CalculatorPage} />
            <Route path="/policies/:id/calculator" component={CalculatorPage} />
            <Route path="/policies/:id/adopt" component={AdoptPage} />
            <Route path="/policies/:id/adopted" component={AdoptedPage} />
            <Route path="/policies/:id/forms/:form" component={FormEditorPage} />
            <Route path="/launch" component={LaunchPage} />
            <Route path="/launch/:id" component={LaunchedPage} />
            <Route path="/policies/:id" component={PolicyPage} />
            <Route path="/">{first && first !== 'home' ? <Redirect to={`/${first}`} replace /> : <HomePage />}</Route>
            <Route>
              <Redirect to="/" replace />
            </Route>
          </Switch>
        </Framed>
      </Languages>
    </Router>
  );
}

/** Keeps where somebody is, so that a reload comes back to it. */
function Remembered({ oid, openedAt }: { oid: string; openedAt: string }) {
  const [path] = useLocation();
  useEffect(() => {
    keepPlace({ oid, openedAt, place: path.slice(1) });
  }, [oid, openedAt, path]);
  useEffect(() => {
    window.addEventListener('pagehide', keepMoment);
    return () => window.removeEventListener('pagehide', keepMoment);
  }, []);
  return null;
}

/** Beside a meeting, and while notes are taken in a lesson, the page has the whole window. */
const WITHOUT_ROW = [/^\/meeting$/, /^\/reviews\/[^/]+\/observations\/[^/]+\/notes$/];

/** The page under the app's first row. */
function Framed({ children }: { children: ReactNode }) {
  const [path] = useLocation();
  const page = (
    <GuardedPage>
      <Suspense fallback={<Loading />}>{children}</Suspense>
    </GuardedPage>
  );
  return WITHOUT_ROW.some((each) => each.test(path)) ? page : <Shell>{page}</Shell>;
}
