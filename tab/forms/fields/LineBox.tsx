import { Input } from '@fluentui/react-components';
import { useFormField } from '../formState.ts';
import { type BoxProps, FieldBox } from './FieldBox.tsx';

type Props = BoxProps & {
  type?: 'text' | 'url' | 'date' | 'time' | 'number';
  /** The last day that can be chosen, or the least and the most of a number. */
  min?: number;
  max?: string | number;
  placeholder?: string;
  /** The greatest width, in pixels. */
  width?: number;
};

/** A line: words, an address, a day, a time or a number. */
export function LineBox({ type = 'text', min, max, placeholder, width, ...props }: Props) {
  const { value, set } = useFormField(props.field);
  return (
    <FieldBox {...props} style={{ maxWidth: width }}>
      <Input
        type={type}
        min={min}
        max={max}
        placeholder={placeholder}
        value={value}
        onChange={(_, data) => set(data.value)}
      />
    </FieldBox>
  );
}
