import { Radio, RadioGroup, type RadioGroupProps } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useFormField } from '../formState.ts';
import { type BoxProps, FieldBox } from './FieldBox.tsx';

type Props = BoxProps & {
  choices: readonly { id: string; label: ReactNode }[];
  layout?: RadioGroupProps['layout'];
};

/** One of a few answers, all of them visible. */
export function RadioBoxes({ choices, layout, ...props }: Props) {
  const { value, set } = useFormField(props.field);
  return (
    <FieldBox {...props}>
      <RadioGroup value={value} {...(layout && { layout })} onChange={(_, data) => set(data.value)}>
        {choices.map(({ id, label }) => (
          <Radio key={id} value={id} label={<>{label}</>} />
        ))}
      </RadioGroup>
    </FieldBox>
  );
}
