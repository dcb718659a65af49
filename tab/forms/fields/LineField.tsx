import { Input, type InputProps } from '@fluentui/react-components';
import type { FieldProps } from './fieldProps.ts';

const KINDS: Partial<Record<FieldProps['field']['kind'], Partial<InputProps>>> = {
  date: { type: 'date', style: { maxWidth: '220px' } },
  number: { inputMode: 'numeric', autoComplete: 'off', style: { maxWidth: '220px' } },
};

/** An answer on one line: words, a date, or a whole number with a numeric keyboard. */
export function LineField({ field, value, onChange }: FieldProps) {
  return <Input {...KINDS[field.kind]} value={value} onChange={(_, data) => onChange(data.value)} />;
}
