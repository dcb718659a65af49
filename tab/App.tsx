import { FluentProvider, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Redirect, Route, Router, Switch } from 'wouter';
import { Problem } from './api/client.ts';
import { HomePage } from './home/HomePage.tsx';
import { joinHost, type HostContext, tellReady, type ThemeName } from './host/teams.ts';
import { Announcer } from './look/announce.tsx';
import './look/base.css';
import { Loading } from './look/Loading.tsx';
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
const AskPage = lazy(() => import('./access/AskPage.tsx'));
const WaitingPage = lazy(() => import('./objectives/WaitingPage.tsx'));
const TargetsPage = lazy(() => import('./targets/TargetsPage.tsx'));
const TrainingPage = lazy(() => import('./training/TrainingPage.tsx'));
const DeliveryPage = lazy(() => import('./delivery/DeliveryPage.tsx'));
const PreflightPage = lazy(() => import('./preflight/PreflightPage.tsx'));
const SchoolPage = lazy(() => import('./school/SchoolPage.tsx'));
const RemindersPage = lazy(() => import('./reminders/RemindersPage.tsx'));
const LaunchPage = lazy(() => import('./launch/LaunchPage.tsx'));
const LaunchedPage = lazy(() => import('./launch/LaunchedPage.tsx'));
const RecordsPage = lazy(() => import('./records/RecordsPage.tsx'));
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
  const [theme, setTheme] = useState<ThemeName>('default');
  useEffect(() => {
    const join = async () => {
      const context = await joinHost(setTheme).catch(() => undefined);
      if (context) setTheme(context.theme);
      setHost(context ?? 'outside');
    };
    void join();
  }, []);
  return (
    <FluentProvider
      theme={THEMES[theme]}
      style={{ minHeight: '100vh', colorScheme: theme === 'default' ? 'light' : 'dark' }}
    >
      {host === 'joining' && <Loading />}
      {host === 'outside' && (window.location.pathname === '/tab/privacy' ? <PrivacyOutside /> : <OutsideTeams />)}
      {typeof host === 'object' && (
        <QueryClientProvider client={client}>
          <Announcer>
            <Pages place={host.place} chatId={host.chatId} />
          </Announcer>
        </QueryClientProvider>
      )}
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

/** Every page of the tab under its address. */
export function Pages({ place, chatId }: { place: string; chatId: string | undefined }) {
  useEffect(tellReady, []);
  const [first, setFirst] = useState(place);
  useEffect(() => setFirst(''), []);
  return (
    <Router base="/tab">
      <Suspense fallback={<Loading />}>
        <Switch>
          <Route path="/reviews/:id/observations/:observationId/feedback" component={FeedbackPage} />
          <Route path="/reviews/:id/observations/:observationId/notes" component={NotesPage} />
          <Route path="/drop-in" component={DropInPage} />
          <Route path="/development" component={RegisterPage} />
          <Route path="/reviews/:id/:section?/:item?" component={ReviewPage} />
          <Route path="/objectives/waiting" component={WaitingPage} />
          <Route path="/targets/:year" component={TargetsPage} />
          <Route path="/access" component={AskPage} />
          <Route path="/moderation" component={ModerationPage} />
          <Route path="/concerns" component={ConcernsPage} />
          <Route path="/meeting">
            <SidePanelPage chatId={chatId} />
          </Route>
          <Route path="/delivery" component={DeliveryPage} />
          <Route path="/preflight" component={PreflightPage} />
          <Route path="/school" component={SchoolPage} />
          <Route path="/reminders" component={RemindersPage} />
          <Route path="/records" component={RecordsPage} />
          <Route path="/privacy" component={PrivacyPage} />
          <Route path="/training" component={TrainingPage} />
          <Route path="/policies" component={PoliciesPage} />
          <Route path="/policies/calculator" component={CalculatorPage} />
          <Route path="/policies/:id/calculator" component={CalculatorPage} />
          <Route path="/policies/:id/adopt" component={AdoptPage} />
          <Route path="/policies/:id/forms/:form" component={FormEditorPage} />
          <Route path="/launch" component={LaunchPage} />
          <Route path="/launch/:id" component={LaunchedPage} />
          <Route path="/policies/:id" component={PolicyPage} />
          <Route path="/">{first && first !== 'home' ? <Redirect to={`/${first}`} replace /> : <HomePage />}</Route>
          <Route>
            <Redirect to="/" replace />
          </Route>
        </Switch>
      </Suspense>
    </Router>
  );
}
