import { Combobox, type ComboboxProps, Option } from '@fluentui/react-components';
import { useState } from 'react';
import type { PersonView } from '#domain/views/person.ts';
import { useWords } from '../../language/useWords.ts';
import { personFits, personNamed } from './personFits.ts';

/** The number of names offered at a time; typing finds the others. */
const MOST = 50;

type Props = Omit<ComboboxProps, 'children' | 'value' | 'onChange' | 'onOptionSelect' | 'onBlur'> & {
  people: readonly PersonView[];
  /** The text in the field. */
  typed: string;
  onType: (text: string) => void;
  onChoose: (chosen: { oid: string; name: string; all: string[] }) => void;
};

/**
 * Chooses a person by name; offers those whose name or job title contains what is typed. They are offered as soon as
 * the text changes, since a phone's own keyboard does not report single keys, for which Fluent's box waits. Where a
 * form holds the choice, a name that was typed or pasted whole counts as chosen once the field loses the focus.
 */
export function PersonCombobox({ people, typed, onType, onChoose, ...props }: Props) {
  const [open, setOpen] = useState(false);
  const { t } = useWords();
  const { selectedOptions: chosen, multiselect = false } = props;
  const named = personNamed(people, typed);
  // The chosen person's name in the field is no search: when it is opened again, the list has everybody else too.
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
      // The arrow keys open the list from the field itself; the button is for a pointer, and not a second tab stop.
      expandIcon={{ tabIndex: -1 }}
      // Leaving a list that was only looked at chooses nobody.
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
        // Without a value, Fluent says that the text no longer matches the earlier choice; `onType` has reported that.
        if (optionValue !== undefined) onChoose({ oid: optionValue, name: optionText, all: selectedOptions });
      }}
    >
      {fitting.slice(0, MOST).map(({ oid, name, jobTitle }) => (
        <Option key={oid} value={oid} text={name}>
          {name}, {jobTitle}
        </Option>
      ))}
      {fitting.length === 0 && (
        <Option disabled text={t('Nobody of that name')}>
          {t('Nobody of that name')}
        </Option>
      )}
    </Combobox>
  );
}
