import { momentInWords, plural } from '#domain/calendar/inWords.ts';
import type { CheckState, PreflightView } from '#domain/views/preflight.ts';
import { usePreflight } from '../api/preflight.ts';
import { Loaded } from '../look/Loaded.tsx';
import { Meter } from '../look/Meter.tsx';
import { Page } from '../look/Page.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { CheckLines } from './CheckLines.tsx';
import { RunForm } from './RunForm.tsx';

/** For administrators: whether the installation is as it has to be, and what to do where it is not. */
export default function PreflightPage() {
  return (
    <Loaded query={usePreflight()}>
      {(view, trouble) => (
        <Page title="Check the installation">
          <Quiet>
            Fairview sends you a test message in each way it has, puts a test event into your calendar and removes it,
            and looks whether its work in the background is done. Run it after an installation, after an upgrade, and
            when something seems wrong.
          </Quiet>
          {trouble}
          <Section title="Run the check">
            <Panel kind="first">
              <RunForm />
            </Panel>
          </Section>
          <Section title="What it found">
            <Panel kind={view.run === null ? 'quiet' : 'plain'}>
              <Result view={view} />
            </Panel>
            <ToDo view={view} />
          </Section>
          {view.groups.map(({ title, lines }) => (
            <Section key={title} title={title}>
              <CheckLines lines={lines.map((line) => ({ ...line, toDo: null }))} />
            </Section>
          ))}
        </Page>
      )}
    </Loaded>
  );
}

/** What is not as it has to be, with what to do; renders nothing where all is well. */
function ToDo({ view: { groups } }: { view: PreflightView }) {
  const wrong = groups.flatMap(({ lines }) => lines.filter(({ state }) => state === 'wrong'));
  if (wrong.length === 0) return null;
  return (
    <div style={{ marginTop: 12 }}>
      <CheckLines lines={wrong} />
    </div>
  );
}

/** The result in one sentence, with when and by which version. */
function Result({ view: { run, groups, version, now, timeZone } }: { view: PreflightView }) {
  if (run === null) return <Quiet>Nobody has run the check yet.</Quiet>;
  const all = groups.flatMap((group) => group.lines);
  const count = (of: CheckState) => all.filter(({ state }) => state === of).length;
  const [waiting, wrong, elsewhere] = [count('waiting'), count('wrong'), count('elsewhere')];
  const here = all.length - elsewhere;
  const started = momentInWords({ moment: run.startedAt, timeZone, now });
  return (
    <>
      <p style={{ margin: 0 }} role="status">
        {wrong > 0
          ? needsYou(wrong)
          : run.finishedAt === null
            ? 'Nothing is wrong so far.'
            : everythingOk(count('notChecked'))}
      </p>
      {run.finishedAt === null && (
        <Meter
          used={here - waiting}
          of={here}
          label={`${here - waiting} of ${here} answers are there. Outlook may take up to five minutes.`}
        />
      )}
      <Quiet>
        Run {started}, with version {run.version}
        {run.version === version ? '' : `. Version ${version} has come since: run it again`}. The preflight command
        makes {plural(elsewhere, 'more check')}, from outside the app.
      </Quiet>
    </>
  );
}

const everythingOk = (notChecked: number) =>
  `Everything that was checked is OK.${notChecked === 0 ? '' : ` ${plural(notChecked, 'thing')} ${notChecked === 1 ? 'was' : 'were'} not checked.`}`;

const needsYou = (count: number) => (count === 1 ? 'One thing needs you.' : `These ${count} things need you.`);
