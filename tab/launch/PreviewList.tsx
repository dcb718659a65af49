import { Button, Field, SearchBox } from '@fluentui/react-components';
import { useState } from 'react';
import type { PreviewLine } from '#domain/views/launch.ts';
import type { PersonView } from '#domain/views/person.ts';
import { useLaunchStyles } from './launchStyles.ts';
import { PreviewItem } from './PreviewItem.tsx';
import type { LaunchChoices } from './useLaunchChoices.ts';

/** With more people than this, the list can be searched and is shown in parts. */
const MANY = 12;

type Props = {
  lines: readonly PreviewLine[];
  choices: LaunchChoices;
  people: readonly PersonView[];
};

/** The preview of a launch, one person a line; long lists can be searched. */
export function PreviewList({ lines, choices, people }: Props) {
  const styles = useLaunchStyles();
  const [wanted, setWanted] = useState('');
  const [all, setAll] = useState(false);
  const fitting = lines.filter(({ person }) =>
    `${person.name} ${person.jobTitle}`.toLowerCase().includes(wanted.trim().toLowerCase()),
  );
  const shown = all || wanted ? fitting : fitting.slice(0, MANY);
  return (
    <>
      {lines.length > MANY && (
        <Field label="Find somebody" className={styles.above}>
          <SearchBox value={wanted} onChange={(_, data) => setWanted(data.value)} />
        </Field>
      )}
      <ul className={styles.list}>
        {shown.map((line) => (
          <PreviewItem key={line.person.oid} line={line} choices={choices} people={people} />
        ))}
        {shown.length === 0 && <li className={styles.item}>Nobody of that name.</li>}
      </ul>
      {shown.length < fitting.length && (
        <Button appearance="subtle" onClick={() => setAll(true)}>
          Show all {fitting.length}
        </Button>
      )}
    </>
  );
}
