import { use } from 'react';
import type { PersonView } from '#domain/views/person.ts';
import { FormContext } from '../formState.ts';
import { type BoxProps, FieldBox } from './FieldBox.tsx';
import { PersonCombobox } from './PersonCombobox.tsx';

/** A person chosen by name. The field holds the person's id; `typed` names the field that holds the visible text. */
export function PersonBox({ typed, people, ...props }: BoxProps & { typed: string; people: readonly PersonView[] }) {
  const { values, change } = use(FormContext);
  const choose = (oid: string, name: string) => {
    change(props.field, oid);
    change(typed, name);
  };
  return (
    <FieldBox {...props}>
      <PersonCombobox
        people={people}
        typed={values[typed] ?? ''}
        selectedOptions={[values[props.field] ?? '']}
        onType={(text) => choose('', text)}
        onChoose={({ oid, name }) => choose(oid, name)}
      />
    </FieldBox>
  );
}
