import { makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { partyInWords } from '#domain/policies/partyInWords.ts';
import type { PolicyPack } from '#domain/policies/policyPack.ts';
import type { AdoptionCheck } from '#domain/views/policy.ts';
import { dayInWords } from '#domain/calendar/inWords.ts';
import { sentence } from '#domain/sentence.ts';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Text } from '../look/Text.tsx';
import { ENGLISH } from '#domain/language/words.ts';
import { whenInWords } from '../policies/deadlineWords.ts';
import { recordIn } from './fileData.ts';
import {
  changesInWords,
  lineKey,
  type MeaningChanges,
  meaningChanges,
  NO_CHANGES,
  type Sample,
} from './meaningChanges.ts';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, maxWidth: '70ch' },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 16rem) minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderLeft: `3px solid transparent`,
    '@media (max-width: 640px)': { gridTemplateColumns: '1fr' },
  },
  different: { borderLeftColor: tokens.colorBrandStroke1, backgroundColor: tokens.colorNeutralBackground2 },
  when: { fontWeight: tokens.fontWeightSemibold },
  more: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  foot: { minHeight: '1.5rem', display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

type Props = {
  check: AdoptionCheck | undefined;
  isChecking: boolean;
  file: Record<string, unknown>;
  timeZone: string;
  now: string;
};

/** An answer with the file that it is about, whose words the answer uses. */
type Shown = { samples: readonly Sample[]; changes: MeaningChanges; file: Record<string, unknown> };

/** The consequences of the choices for sample people: what falls due when, and what the last change altered. */
export function Meaning({ check, isChecking, file, timeZone, now }: Props) {
  const styles = useStyles();
  const samples = check?.samples ?? [];
  const [shown, setShown] = useState<Shown>({ samples: [], changes: NO_CHANGES, file });
  // A faulty file has no samples for the moment; the earlier ones stay for comparison.
  if (check && check.samples !== shown.samples && samples.length > 0)
    setShown({ samples, changes: meaningChanges(shown.samples, samples), file });
  const people = Map.groupBy(shown.samples, ({ name }) => name);
  return (
    <>
      <div className={styles.foot}>
        <Text role="status">{changesInWords(shown.changes)}</Text>
        {isChecking && <Spinner size="tiny" label="Working it out …" />}
      </div>
      {[...people].map(([name, events]) => (
        <Panel key={name}>
          <h3 className={styles.title}>{sentence(name)}</h3>
          {events.map((sample) => (
            <Event
              key={`${sample.event} ${sample.at}`}
              sample={sample}
              changes={shown.changes}
              file={shown.file}
              timeZone={timeZone}
              now={now}
            />
          ))}
        </Panel>
      ))}
      {(check?.reminders.length ?? 0) > 0 && (
        <Panel>
          <h3 className={styles.title}>Reminders</h3>
          {check?.reminders.map((reminder) => (
            <p key={reminder} className={styles.text}>
              {reminder}
            </p>
          ))}
        </Panel>
      )}
      {shown.samples.length === 0 && !isChecking && (
        <Panel kind="quiet">
          <Quiet>As soon as what is above can be read, you see here what it would mean for people.</Quiet>
        </Panel>
      )}
    </>
  );
}

type EventProps = Pick<Props, 'file' | 'timeZone' | 'now'> & { sample: Sample; changes: MeaningChanges };

function Event({ sample, changes, file, timeZone, now }: EventProps) {
  const styles = useStyles();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- A word that is missing shows as nothing; the server names it as a fault.
  const wording = recordIn(file, 'wording') as PolicyPack['wording'];
  return (
    <div>
      <Quiet>
        {sentence(sample.eventName)} on {dayInWords({ moment: sample.at, timeZone, now })}
      </Quiet>
      <ul className={styles.list}>
        {sample.deadlines.map((line, index) => {
          const key = lineKey(sample, index);
          const change = changes.lines.get(key);
          return (
            <li key={key} className={mergeClasses(styles.line, change && styles.different)}>
              <span className={styles.when}>{whenInWords(line, { timeZone, words: ENGLISH })}</span>
              <span>
                {line.duty}{' '}
                <span className={styles.more}>
                  ({partyInWords({ wording }, line.owedBy)}
                  {line.optional && ', if wanted'})
                  {change &&
                    ` · ${change.was ? `was ${uncapitalised(whenInWords(change.was, { timeZone, words: ENGLISH }))}` : 'new'}`}
                </span>{' '}
                <Clause clause={line.clause} because={line.because} />
              </span>
            </li>
          );
        })}
        {sample.deadlines.length === 0 && <li className={styles.line}>Nothing falls due.</li>}
      </ul>
    </div>
  );
}

const uncapitalised = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
