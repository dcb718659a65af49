import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, Spinner, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { asRead } from '#domain/inOrder.ts';
import { peopleInWords, plural } from '#domain/calendar/inWords.ts';
import type { HomeView } from '#domain/views/home.ts';
import type { LaunchPreview, LaunchWeek } from '#domain/views/launch.ts';
import { useLaunch } from '../api/launch.ts';
import { DraftNote } from '../forms/DraftNote.tsx';
import { ActButton } from '../look/ActButton.tsx';
import { AskDialog } from '../look/AskDialog.tsx';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Section } from '../look/Section.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { farAheadInWords, openedInWords, reasonsInWords } from './inNumbers.ts';
import type { LaunchChoices } from './useLaunchChoices.ts';

const useStyles = makeStyles({
  numbers: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, display: 'grid', rowGap: tokens.spacingVerticalS },
});

type Props = {
  choices: LaunchChoices;
  preview: LaunchPreview;
  week: LaunchWeek | undefined;
  isCurrent: boolean;
  home: HomeView;
};

/** What launching comes to, in numbers, and the button that asks once more. */
export function WhatHappens({ choices, preview, week, isCurrent, home }: Props) {
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
  const open = `Open ${plural(ready, 'review')}`;
  const isWaiting = !isCurrent || launch.isPending;
  return (
    <Section title={ready === 0 ? 'Nothing to open' : `${plural(ready, 'review')} to open`}>
      <Panel kind="first">
        <FarAhead preview={preview} />
        <Numbers preview={preview} week={week} />
        {ready === 0 && <Quiet>Nobody in the list below can be set up now. The reason stands with each person.</Quiet>}
        <Row>
          {ready > 0 && (
            <AskDialog
              trigger={
                <ActButton appearance="primary" size="large" isPending={isWaiting}>
                  {launch.isPending ? 'Launching …' : open}
                </ActButton>
              }
              title={`${open}?`}
              action={open}
              onAction={start}
            >
              <FarAhead preview={preview} />
              <Numbers preview={preview} week={week} />
              <Quiet>You can take back every review in which nobody has acted yet.</Quiet>
            </AskDialog>
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

function Numbers({ preview: { lines }, week }: Pick<Props, 'preview' | 'week'>) {
  const styles = useStyles();
  const without = reasonsInWords(lines);
  const open = lines.filter(({ state }) => state === 'open').length;
  const said: ReactNode[] = [
    ...openedInWords(lines),
    ...(week && week.messages > 0
      ? [`${plural(week.messages, 'message')} to ${peopleInWords(week.people)} in the first week`]
      : []),
    ...(open > 0 ? [`${peopleInWords(open)} with a review that is open already`] : []),
    ...without.map((reason) => `No review for ${reason}`),
  ];
  return (
    <ul className={styles.numbers}>
      {said.map((each, index) => (
        <li key={index}>{each}</li>
      ))}
    </ul>
  );
}

function FarAhead({ preview }: Pick<Props, 'preview'>) {
  const words = farAheadInWords(preview);
  if (words === undefined) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>This is early</MessageBarTitle>
        {words}
      </MessageBarBody>
    </MessageBar>
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
        Not recorded as trained in reviewing: {names.join(', ')}. <Clause clause={first.warning?.clause} />
      </MessageBarBody>
    </MessageBar>
  );
}
