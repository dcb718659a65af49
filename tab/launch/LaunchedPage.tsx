import { Button, Field, ProgressBar } from '@fluentui/react-components';
import { useParams } from 'wouter';
import type { LaunchProgress, ProgressLine } from '#domain/views/launch.ts';
import { plural } from '#domain/calendar/inWords.ts';
import { useGoOn, useLaunchProgress } from '../api/launch.ts';
import { Clause } from '../look/Clause.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { Page } from '../look/Page.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Section } from '../look/Section.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { useLaunchStyles } from './launchStyles.ts';
import { TakeBack } from './TakeBack.tsx';

/** A launch under way or done: its progress, what was set up, and what could not be and why. */
export default function LaunchedPage() {
  const { id } = useParams<{ id: string }>();
  return (
    <Loaded query={useLaunchProgress(id)}>
      {(launch, trouble) => (
        <Page title="Outcome of the launch" width="leading" back={{ href: '/launch', name: 'Launch a cycle' }}>
          <Quiet>
            {launch.policy ?? 'All policies'}, {launch.cycle === 'next' ? 'the next cycle' : 'the running cycle'}
            {launch.forWhom && `, ${launch.forWhom}`}. Launched by {launch.by.name}
            {launch.takenBack && `, taken back by ${launch.takenBack.by.name}`}.
          </Quiet>
          {trouble}
          <Standing launch={launch} />
          {GROUPS.map(([state, title]) => (
            <Lines key={state} title={title} lines={launch.lines.filter((line) => line.state === state)} />
          ))}
        </Page>
      )}
    </Loaded>
  );
}

const GROUPS = [
  ['cannot', 'Not set up'],
  ['opened', 'Set up'],
  ['takenBack', 'Taken back'],
  ['open', 'Open before'],
  ['leftOut', 'Left out'],
  ['waiting', 'Still to come'],
] as const;

/** How far it is, in words. */
function standingInWords({ lines, left, takenBack }: LaunchProgress): string {
  const count = (state: ProgressLine['state']) => lines.filter((line) => line.state === state).length;
  const opened = count('opened');
  if (!takenBack)
    return left === 0
      ? `Done. ${plural(opened, 'review')} opened.`
      : `${opened} of ${plural(opened + left, 'review')} opened.`;
  const gone = count('takenBack');
  if (left > 0) return `${gone} of ${plural(gone + left, 'review')} taken back.`;
  const stays = opened === 0 ? '' : ` ${plural(opened, 'review')} stayed; the reason stands with each.`;
  return `${plural(gone, 'review')} taken back.${stays}`;
}

function Standing({ launch }: { launch: LaunchProgress }) {
  const styles = useLaunchStyles();
  const goOn = useGoOn(launch.id);
  const { left, lines, takenBack } = launch;
  const done = lines.filter(({ state }) => state === (takenBack ? 'takenBack' : 'opened')).length;
  return (
    <div className={styles.standing}>
      <Panel kind="first">
        <div role="status">
          <Field validationMessage={standingInWords(launch)} validationState={left === 0 ? 'success' : 'none'}>
            <ProgressBar
              value={left === 0 ? 1 : done / (done + left)}
              aria-label={takenBack ? 'Reviews taken back' : 'Reviews opened'}
            />
          </Field>
        </div>
        {left > 0 && <Quiet>You can close this page. It goes on by itself, and this list can be found again.</Quiet>}
        {launch.isStuck && (
          <Row>
            <Button disabledFocusable={goOn.isPending} onClick={() => goOn.mutate()}>
              Go on with it
            </Button>
          </Row>
        )}
        <Trouble problem={goOn.error} />
        {!takenBack && <TakeBack launch={launch} />}
      </Panel>
    </div>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly ProgressLine[] }) {
  const styles = useLaunchStyles();
  if (lines.length === 0) return null;
  return (
    <Section title={`${title} (${lines.length})`}>
      <ul className={styles.list}>
        {lines.map(({ person, reviewer, policy, why }) => (
          <li key={person.oid} className={styles.item}>
            <div>
              <div className={styles.name}>{person.name}</div>
              <div className={styles.detail}>{person.jobTitle}</div>
            </div>
            <div>
              {reviewer && <div>Reviewed by {reviewer.name}</div>}
              {policy && <div className={styles.detail}>{policy}</div>}
            </div>
            {why && (
              <p className={styles.why}>
                {why.text} <Clause clause={why.clause} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
