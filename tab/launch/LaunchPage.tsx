import { Button, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import type { HomeView } from '#domain/views/home.ts';
import type { LaunchPreview } from '#domain/views/launch.ts';
import { plural } from '#domain/calendar/inWords.ts';
import { useHome } from '../api/queries.ts';
import { useLaunch, useLaunchPreview } from '../api/launch.ts';
import { DraftNote } from '../forms/DraftNote.tsx';
import { Clause } from '../look/Clause.tsx';
import { Loading } from '../look/Loading.tsx';
import { NoAccess } from '../look/NoAccess.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { Page } from '../look/Page.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Section } from '../look/Section.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { EarlierLaunches } from './EarlierLaunches.tsx';
import { PreviewList } from './PreviewList.tsx';
import { type LaunchChoices, useLaunchChoices } from './useLaunchChoices.ts';
import { WhichCycle } from './WhichCycle.tsx';
import { asRead } from '#domain/inOrder.ts';

/** Launching a cycle: for whom, the preview for each person, and the one step that launches it. */
export default function LaunchPage() {
  return <Loaded query={useHome()}>{(home) => <Launching home={home} />}</Loaded>;
}

function Launching({ home }: { home: HomeView }) {
  const choices = useLaunchChoices(home.me.oid);
  const { data: preview, error, refetch, isCurrent } = useLaunchPreview(choices.selection, choices.isReady);
  if (!preview && error) return <NoAccess problem={error} onRetry={() => void refetch()} />;
  if (!preview) return <Loading />;
  return (
    <Page title="Launch a cycle">
      <Quiet>
        Opens a review for each member of staff whom a policy covers. Look through the list, change what should be
        otherwise, and launch it in one step. Who launches sees nothing of the reviews by that.
      </Quiet>
      <Section title="Which cycle">
        <Panel>
          <WhichCycle choices={choices} policies={preview.policies} problem={error} />
        </Panel>
      </Section>
      <Launch choices={choices} preview={preview} isCurrent={isCurrent} home={home} />
      <Trouble problem={error} onRetry={() => void refetch()} />
      <Groups choices={choices} preview={preview} />
      <EarlierLaunches home={home} />
    </Page>
  );
}

type Shown = { choices: LaunchChoices; preview: LaunchPreview; home: HomeView };

/** What pressing the button does, and the button. */
function Launch({ choices, preview, isCurrent, home }: Shown & { isCurrent: boolean }) {
  const [, go] = useLocation();
  const launch = useLaunch();
  const ready = preview.lines.filter(({ state }) => state === 'ready').length;
  const start = () =>
    launch.mutate(choices.selection, {
      onSuccess: ({ id }) => {
        void choices.forget();
        go(`/launch/${id}`);
      },
    });
  return (
    <Section title={ready === 0 ? 'Nothing to open' : `${plural(ready, 'review')} to open`}>
      <Panel kind="first">
        <p style={{ margin: 0 }}>
          {ready === 0
            ? 'Nobody in the list below can be set up now. The reason stands with each person.'
            : 'Each person and each reviewer gets a card in chat, and the first deadlines begin to count.'}
        </p>
        <Row>
          {ready > 0 && (
            <Button
              appearance="primary"
              size="large"
              disabledFocusable={!isCurrent || launch.isPending}
              onClick={start}
            >
              {launch.isPending ? 'Launching …' : `Open ${plural(ready, 'review')}`}
            </Button>
          )}
          {!isCurrent && <Spinner size="tiny" label="Working it out" />}
        </Row>
        <Untrained lines={preview.lines} />
        {choices.draft.state.kind !== 'untouched' && (
          <DraftNote
            state={choices.draft.state}
            values={choices.draft.values}
            timeZone={home.timeZone}
            oneOrOther
            onResolve={choices.draft.resolve}
          />
        )}
        <Trouble problem={launch.error} />
      </Panel>
    </Section>
  );
}

/** The reviewers without training on record, together; a warning that stops nothing (KM-21). */
function Untrained({ lines }: Pick<LaunchPreview, 'lines'>) {
  const warned = lines.filter(({ warning }) => warning !== null);
  const [first] = warned;
  if (!first) return null;
  const names = [...new Set(warned.map(({ reviewer }) => reviewer?.name ?? ''))].toSorted(asRead);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        Not recorded as trained in reviewing: {names.join(', ')}.{' '}
        <Clause rule={first.warning?.rule} clause={first.warning?.clause} />
      </MessageBarBody>
    </MessageBar>
  );
}

const GROUPS = [
  ['cannot', 'Cannot be set up'],
  ['ready', 'To be opened'],
  ['leftOut', 'Left out'],
  ['open', 'Open already'],
] as const;

function Groups({ choices, preview }: Omit<Shown, 'home'>) {
  return GROUPS.map(([state, title]) => {
    const lines = preview.lines.filter((line) => line.state === state);
    if (lines.length === 0) return null;
    return (
      <Section key={state} title={`${title} (${lines.length})`}>
        <PreviewList lines={lines} choices={choices} people={preview.people} />
      </Section>
    );
  });
}
