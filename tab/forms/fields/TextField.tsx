import { makeStyles, Textarea, tokens } from '@fluentui/react-components';
import type { FieldProps } from './fieldProps.ts';

const useStyles = makeStyles({
  area: { '& textarea': { minHeight: '7rem', fontSize: tokens.fontSizeBase400 } },
});

/** A longer text, or points a line each. */
export function TextField({ value, onChange }: FieldProps) {
  return (
    <Textarea
      className={useStyles().area}
      resize="vertical"
      value={value}
      onChange={(_, data) => onChange(data.value)}
    />
  );
}
