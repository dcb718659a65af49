import { Button, Field } from '@fluentui/react-components';
import { useState } from 'react';
import type { PreviewLine } from '#domain/views/launch.ts';
import type { PersonView } from '#domain/views/person.ts';
import { PersonCombobox } from '../forms/fields/PersonCombobox.tsx';
import { useLaunchStyles } from './launchStyles.ts';

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
  return (
    <div className={styles.why}>
      <Field label={`Reviewer for ${person.name}`} hint="Type part of a name or job title.">
        <PersonCombobox
          autoFocus
          people={people.filter(({ oid }) => oid !== person.oid)}
          typed={text}
          onType={setText}
          onChoose={({ oid }) => onChoose(oid)}
        />
      </Field>
      <Button size="small" appearance="subtle" onClick={onClose}>
        Not now
      </Button>
    </div>
  );
}
