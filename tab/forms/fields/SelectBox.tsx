import { Select } from '@fluentui/react-components';
import { useFormField } from '../formState.ts';
import { type BoxProps, FieldBox } from './FieldBox.tsx';

type Props = BoxProps & {
  choices: readonly { id: string; name: string }[];
  /** The label for no choice. */ none?: string;
};

/** One of many answers, from a list that opens. */
export function SelectBox({ choices, none, ...props }: Props) {
  const { value, set } = useFormField(props.field);
  return (
    <FieldBox {...props}>
      <Select value={value} onChange={(_, data) => set(data.value)}>
        {none !== undefined && <option value="">{none}</option>}
        {choices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </FieldBox>
  );
}
