import { Button, Radio, RadioGroup, Select } from '@fluentui/react-components';
import type { FieldProps } from './fieldProps.ts';

/** More answers than this become a list that opens. */
const SEEN_AT_ONCE = 5;

/**
 * One of several answers: a few are all visible, more become a list that opens. An optional answer can be taken back.
 */
export function ChoiceField({ field, value, onChange }: FieldProps) {
  const answers =
    field.kind === 'yesNo'
      ? [
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ]
      : (field.choices ?? []).map((choice) => ({ value: choice, label: choice }));
  if (answers.length > SEEN_AT_ONCE)
    return (
      <Select value={value} onChange={(_, data) => onChange(data.value)}>
        <option value="">Choose …</option>
        {answers.map((answer) => (
          <option key={answer.value} value={answer.value}>
            {answer.label}
          </option>
        ))}
      </Select>
    );
  return (
    <div>
      <RadioGroup
        layout={field.kind === 'yesNo' ? 'horizontal' : 'vertical'}
        value={value}
        onChange={(_, data) => onChange(data.value)}
      >
        {answers.map((answer) => (
          <Radio key={answer.value} value={answer.value} label={answer.label} />
        ))}
      </RadioGroup>
      {!field.required && value !== '' && (
        <Button appearance="subtle" size="small" onClick={() => onChange('')} aria-label={`Clear: ${field.label}`}>
          Clear
        </Button>
      )}
    </div>
  );
}
