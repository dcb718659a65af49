import type { HomeView } from '#domain/views/home.ts';
import type { LaunchPreview } from '#domain/views/launch.ts';
import { useHome } from '../api/queries.ts';
import { useLaunchPreview, useLaunchWeek } from '../api/launch.ts';
import { Loading } from '../look/Loading.tsx';
import { NoAccess } from '../look/NoAccess.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { Page } from '../look/Page.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { EarlierLaunches } from './EarlierLaunches.tsx';
import { FirstWeek } from './FirstWeek.tsx';
import { PreviewList } from './PreviewList.tsx';
import { type LaunchChoices, useLaunchChoices } from './useLaunchChoices.ts';
import { WhatHappens } from './WhatHappens.tsx';
import { WhichCycle } from './WhichCycle.tsx';

/** Launching a cycle: for whom, the preview for each person, and the one step that launches it. */
export default function LaunchPage() {
  return <Loaded query={useHome()}>{(home) => <Launching home={home} />}</Loaded>;
}

function Launching({ home }: { home: HomeView }) {
  const choices = useLaunchChoices(home.me.oid);
  const { data: preview, error, refetch, isCurrent } = useLaunchPreview(choices.selection, choices.isReady);
  const week = useLaunchWeek(choices.selection, isCurrent);
  if (!preview && error) return <NoAccess problem={error} onRetry={() => void refetch()} />;
  if (!preview) return <Loading />;
  return (
    <Page title="Launch a cycle" width="leading" back={{ href: '/school', name: 'School' }}>
      <Quiet>
        Opens a review for each member of staff that a policy covers, all at once or department by department. Nobody is
        told before you say so. Launching a cycle does not let you see the reviews in it.
      </Quiet>
      <Section title="Which cycle, and who is in it">
        <Panel>
          <WhichCycle choices={choices} preview={preview} problem={error} />
        </Panel>
      </Section>
      <WhatHappens choices={choices} preview={preview} week={week.data} isCurrent={isCurrent} home={home} />
      <Trouble problem={error} onRetry={() => void refetch()} />
      {week.data && <FirstWeek week={week.data} home={home} />}
      <Groups choices={choices} preview={preview} />
      <EarlierLaunches home={home} />
    </Page>
  );
}

type Shown = { choices: LaunchChoices; preview: LaunchPreview };

const GROUPS = [
  ['cannot', 'Cannot be set up'],
  ['ready', 'To be opened'],
  ['leftOut', 'Left out'],
  ['open', 'Open already'],
] as const;

function Groups({ choices, preview }: Shown) {
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
