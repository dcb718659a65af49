import { Textarea } from '@fluentui/react-components';
import { useFormField } from '../formState.ts';
import { type BoxProps, FieldBox } from './FieldBox.tsx';

/** A text of several lines. */
export function TextBox({ rows, ...props }: BoxProps & { rows?: number }) {
  const { value, set } = useFormField(props.field);
  return (
    <FieldBox {...props}>
      <Textarea rows={rows} resize="vertical" value={value} onChange={(_, data) => set(data.value)} />
    </FieldBox>
  );
}
