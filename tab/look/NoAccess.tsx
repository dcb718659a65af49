import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Problem } from '../api/client.ts';
import { askForConsent } from '../host/teams.ts';
import { SchoolFile } from '../school/SchoolFile.tsx';
import { Clause } from './Clause.tsx';
import { Page } from './Page.tsx';
import { Panel } from './Panel.tsx';
import { Row } from './Row.tsx';
import { Section } from './Section.tsx';

const TITLES: Record<string, string> = {
  consentNeeded: 'Fairview needs your consent',
  notAssigned: 'Fairview is for the school’s staff',
  signInFailed: 'You could not be signed in',
  notInRegister: 'You are not in the school’s register yet',
  notSetUp: 'The school is not set up yet',
  notFound: 'There is nothing here for you',
  destroyed: 'This is no longer kept',
  signInNeeded: 'You are not signed in',
};

/** Problems for which asking again would give the same answer. */
const FINAL = new Set(['consentNeeded', 'destroyed', 'notAssigned', 'notFound', 'notAllowed']);

/** A page that could not be shown: why, and what the reader can do about it. */
export function NoAccess({ problem, onRetry }: { problem: Problem | null; onRetry: () => void }) {
  const [asking, setAsking] = useState(false);
  const url = problem?.more['consentUrl'];
  const consent = () => {
    if (typeof url !== 'string') return;
    setAsking(true);
    askForConsent(url)
      .then(onRetry, onRetry)
      .finally(() => setAsking(false));
  };
  const code = problem?.code ?? 'unexpected';
  const [place] = useLocation();
  const isAtHome = place === '/' || place === '/meeting';
  return (
    <Page {...(isAtHome && { back: null })} title={TITLES[code] ?? 'This could not be shown'}>
      <div style={{ marginTop: 24 }} role="alert">
        <Panel>
          <p style={{ margin: 0 }}>{problem?.message ?? 'Something went wrong.'}</p>
          {code === 'destroyed' && <Clause rule={problem?.rule} clause={problem?.clause} />}
          <Row>
            {code === 'consentNeeded' && (
              <Button appearance="primary" disabledFocusable={asking} onClick={consent}>
                Give consent
              </Button>
            )}
            {!FINAL.has(code) && (
              <Button appearance="primary" onClick={onRetry}>
                Try again
              </Button>
            )}
          </Row>
        </Panel>
      </div>
      {code === 'notSetUp' && (
        <Section title="Set the school up">
          <Panel kind="first">
            <SchoolFile />
          </Panel>
        </Section>
      )}
    </Page>
  );
}
