import { Combobox, type ComboboxProps, Option } from '@fluentui/react-components';
import { useState } from 'react';
import type { PersonView } from '#domain/views/person.ts';

/** So many names are offered at a time; typing finds the others. */
const MOST = 50;

type Props = Omit<ComboboxProps, 'children' | 'value' | 'onChange' | 'onOptionSelect'> & {
  people: readonly PersonView[];
  /** What stands in the field. */
  typed: string;
  onType: (text: string) => void;
  onChoose: (oid: string, name: string, all: string[]) => void;
};

/**
 * Choosing somebody by name: those are offered whose name or job title has what is typed. They are offered as soon as the
 * text changes: a phone's own keyboard says nothing of single keys, for which Fluent's box waits.
 */
export function PersonCombobox({ people, typed, onType, onChoose, ...props }: Props) {
  const [open, setOpen] = useState(false);
  const wanted = typed.trim().toLowerCase();
  const fitting = people.filter(({ name, jobTitle }) => `${name}, ${jobTitle}`.toLowerCase().includes(wanted));
  return (
    <Combobox
      {...props}
      freeform
      value={typed}
      open={open}
      onOpenChange={(_, data) => setOpen(data.open)}
      onChange={(event) => {
        onType(event.target.value);
        setOpen(true);
      }}
      onOptionSelect={(_, { optionValue = '', optionText = '', selectedOptions }) =>
        onChoose(optionValue, optionText, selectedOptions)
      }
    >
      {fitting.slice(0, MOST).map(({ oid, name, jobTitle }) => (
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
  );
}
