import { Checkbox, Field } from '@fluentui/react-components';
import { useFormField } from '../formState.ts';

/** A box to tick; the form's value is `yes` while it is ticked, else empty. */
export function TickBox({ field, label }: { field: string; label: string }) {
  const { value, set, fault } = useFormField(field);
  return (
    <Field {...fault}>
      <Checkbox
        label={label}
        checked={value === 'yes'}
        onChange={(_, data) => set(data.checked === true ? 'yes' : '')}
      />
    </Field>
  );
}
