import { makeStyles, Textarea, tokens } from '@fluentui/react-components';
import type { FieldProps } from './fieldProps.ts';

const useStyles = makeStyles({
  area: { '& textarea': { minHeight: '7rem', fontSize: tokens.fontSizeBase400 } },
});

/** A longer text, or points, one a line. */
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
