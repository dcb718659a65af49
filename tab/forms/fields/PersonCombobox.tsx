import { Combobox, type ComboboxProps, Option } from '@fluentui/react-components';
import { useState } from 'react';
import type { PersonView } from '#domain/views/person.ts';
import { personFits, personNamed } from './personFits.ts';

/** So many names are offered at a time; typing finds the others. */
const MOST = 50;

type Props = Omit<ComboboxProps, 'children' | 'value' | 'onChange' | 'onOptionSelect' | 'onBlur'> & {
  people: readonly PersonView[];
  /** What stands in the field. */
  typed: string;
  onType: (text: string) => void;
  onChoose: (chosen: { oid: string; name: string; all: string[] }) => void;
};

/**
 * Choosing somebody by name: those are offered whose name or job title has what is typed. They are offered as soon as the
 * text changes: a phone's own keyboard says nothing of single keys, for which Fluent's box waits. Where a form holds the
 * choice, a name that was typed or pasted whole counts as chosen once the field is left.
 */
export function PersonCombobox({ people, typed, onType, onChoose, ...props }: Props) {
  const [open, setOpen] = useState(false);
  const { selectedOptions: chosen, multiselect = false } = props;
  const named = personNamed(people, typed);
  // What stands there of the one who is chosen is no search: opened again, the list has everybody else too.
  const isAnswer = named !== undefined && chosen?.includes(named.oid) === true;
  const fitting = isAnswer ? people : people.filter((person) => personFits(person, typed));
  const takeWholeName = () => {
    if (chosen && named && !chosen.includes(named.oid))
      onChoose({ ...named, all: multiselect ? [...chosen, named.oid] : [named.oid] });
  };
  return (
    <Combobox
      {...props}
      freeform
      // The arrow keys open the list from the field itself; the button is for a pointer and no second stop.
      expandIcon={{ tabIndex: -1 }}
      // Nobody is chosen by leaving a list that was only looked at.
      disableAutoFocus={typed.trim() === ''}
      value={typed}
      open={open}
      onOpenChange={(_, data) => setOpen(data.open)}
      onBlur={takeWholeName}
      onChange={(event) => {
        onType(event.target.value);
        setOpen(true);
      }}
      onOptionSelect={(_, { optionValue, optionText = '', selectedOptions }) => {
        // Without a value Fluent says that the text no longer fits the one chosen before: that was told by `onType`.
        if (optionValue !== undefined) onChoose({ oid: optionValue, name: optionText, all: selectedOptions });
      }}
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
