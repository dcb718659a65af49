import { momentInWords, plural } from '#domain/calendar/inWords.ts';
import type { CheckState, PreflightView } from '#domain/views/preflight.ts';
import { usePreflight } from '../api/preflight.ts';
import { Empty } from '../look/Empty.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { Meter } from '../look/Meter.tsx';
import { Page } from '../look/Page.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { Text } from '../look/Text.tsx';
import { RunForm } from './RunForm.tsx';
import { TheRest } from './TheRest.tsx';
import { ToPutRight } from './ToPutRight.tsx';

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
            <Panel>
              <RunForm isUnderWay={view.run?.isUnderWay ?? false} />
            </Panel>
          </Section>
          <Section title="What it found">
            {view.run === null ? (
              <Empty>Nobody has run the check yet. When you run it, the answers come in here.</Empty>
            ) : (
              <Findings view={view} run={view.run} />
            )}
          </Section>
        </Page>
      )}
    </Loaded>
  );
}

type Props = { view: PreflightView; run: NonNullable<PreflightView['run']> };

/** The result in one sentence, what to do about it, and everything else behind its count. */
function Findings({ view, run }: Props) {
  const wrong = view.lines.filter(({ state }) => state === 'wrong');
  const steps = [...Map.groupBy(wrong, ({ toDo }) => toDo).values()];
  return (
    <>
      <Result view={view} run={run} steps={steps.length} />
      {steps.length > 0 && <ToPutRight steps={steps} />}
      <TheRest lines={view.lines} />
    </>
  );
}

function Result({ view: { lines, version, now, timeZone }, run, steps }: Props & { steps: number }) {
  const count = (of: CheckState) => lines.filter(({ state }) => state === of).length;
  const here = lines.length - count('elsewhere');
  const there = here - count('waiting');
  return (
    <Panel>
      <Text role="status">
        {steps > 0
          ? needsYou(steps)
          : run.finishedAt === null
            ? 'Nothing is wrong so far.'
            : allIsWell(count('notChecked'))}
      </Text>
      {run.finishedAt === null && (
        <Meter
          used={there}
          of={here}
          label={`${there} of ${here} answers are there. The rest comes within 5 minutes.`}
        />
      )}
      <Quiet>
        Run {momentInWords({ moment: run.startedAt, timeZone, now })}, with version {run.version}
        {run.version === version ? '.' : `. Version ${version} has come since: run the check again.`}
      </Quiet>
    </Panel>
  );
}

const allIsWell = (notChecked: number) =>
  `Everything that was checked is OK.${notChecked === 0 ? '' : ` ${plural(notChecked, 'thing')} ${notChecked === 1 ? 'was' : 'were'} not checked.`}`;

const needsYou = (steps: number) =>
  steps === 1 ? 'One thing needs you.' : `These ${steps} things need you. Begin at the top.`;
