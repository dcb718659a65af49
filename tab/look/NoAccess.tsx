import { Button } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { useLocation } from 'wouter';
import type { FixedText } from '#domain/language/translate.ts';
import { Loading } from './Loading.tsx';
import { useWords } from '../language/useWords.ts';
import { ServersWords } from '../language/ServersWords.tsx';
import type { Problem } from '../api/client.ts';
import { Clause } from './Clause.tsx';
import { GiveConsent } from './GiveConsent.tsx';
import { TO_HOME } from './Empty.tsx';
import { Page } from './Page.tsx';
import { Panel } from './Panel.tsx';
import { Row } from './Row.tsx';
import { Section } from './Section.tsx';
import { Stack } from './Stack.tsx';
import { Text } from './Text.tsx';
import { TextLink } from './TextLink.tsx';

// Only where a school is set up, and its form is large.
const SchoolFile = lazy(() => import('../school/SchoolFile.tsx'));

const TITLES: Partial<Record<string, FixedText>> = {
  consentNeeded: 'Fairview needs your consent',
  notAssigned: 'Fairview is for the school’s staff',
  signInFailed: 'You could not be signed in',
  notInRegister: 'You are not in the school’s register yet',
  notSetUp: 'The school is not set up yet',
  notFound: 'There is nothing here for you',
  notAllowed: 'You do not have access to this page',
  destroyed: 'This is no longer kept',
  signInNeeded: 'You are not signed in',
};

/** Problems of one page, from which Home leads on. */
const OF_THIS_PAGE = new Set(['destroyed', 'notFound', 'notAllowed']);

/** Problems for which asking again would give the same answer. */
const FINAL = new Set(['consentNeeded', 'notAssigned', ...OF_THIS_PAGE]);

/** A page that could not be shown: why, and what the reader can do about it. */
export function NoAccess({ problem, onRetry }: { problem: Problem | null; onRetry: () => void }) {
  const { t } = useWords();
  const code = problem?.code ?? 'unexpected';
  const [place] = useLocation();
  const isAtHome = place === '/' || place === '/meeting';
  return (
    <Page {...(isAtHome && { back: null })} title={t(TITLES[code] ?? 'This could not be shown')}>
      <Stack above="XXL" role="alert">
        <Panel>
          <Text>{problem ? <ServersWords>{problem.message}</ServersWords> : t('Something went wrong.')}</Text>
          {code === 'destroyed' && <Clause clause={problem?.clause} />}
          <Row>
            <GiveConsent problem={problem} onAnswer={onRetry} />
            {!FINAL.has(code) && (
              <Button appearance="primary" onClick={onRetry}>
                {t('Try again')}
              </Button>
            )}
            {OF_THIS_PAGE.has(code) && !isAtHome && <TextLink href={TO_HOME.href}>{t(TO_HOME.name)}</TextLink>}
          </Row>
        </Panel>
      </Stack>
      {code === 'notSetUp' && (
        <Section title={t('Set the school up')}>
          <Panel kind="first">
            <Suspense fallback={<Loading />}>
              <SchoolFile />
            </Suspense>
          </Panel>
        </Section>
      )}
    </Page>
  );
}
