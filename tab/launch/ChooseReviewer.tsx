import { Button, Combobox, Field, Option } from '@fluentui/react-components';
import { useState } from 'react';
import type { PreviewLine } from '#domain/views/launch.ts';
import type { PersonView } from '#domain/views/person.ts';
import { useLaunchStyles } from './launchStyles.ts';

/** So many names are offered at a time; typing finds the others. */
const MOST = 20;

type Props = {
  line: PreviewLine;
  people: readonly PersonView[];
  onChoose: (oid: string) => void;
  onClose: () => void;
};

/** Choosing somebody's reviewer by name from everybody in the school's register. */
export function ChooseReviewer({ line: { person }, people, onChoose, onClose }: Props) {
  const styles = useLaunchStyles();
  const [text, setText] = useState('');
  const fitting = people
    .filter(
      ({ oid, name, jobTitle }) =>
        oid !== person.oid && `${name} ${jobTitle}`.toLowerCase().includes(text.trim().toLowerCase()),
    )
    .slice(0, MOST);
  return (
    <div className={styles.why}>
      <Field label={`Reviewer for ${person.name}`} hint="Type part of a name or job title.">
        <Combobox
          freeform
          autoFocus
          value={text}
          onChange={(event) => setText(event.target.value)}
          onOptionSelect={(_, data) => data.optionValue && onChoose(data.optionValue)}
        >
          {fitting.map(({ oid, name, jobTitle }) => (
            <Option key={oid} value={oid} text={name}>
              {name}, {jobTitle}
            </Option>
          ))}
          {fitting.length === 0 && (
            <Option disabled text="Nobody of that name">
              Nobody of that name
            </Option>
          )}
        </Combobox>
      </Field>
      <Button size="small" appearance="subtle" onClick={onClose}>
        Not now
      </Button>
    </div>
  );
}
