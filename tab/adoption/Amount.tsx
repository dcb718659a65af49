import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { unitFor } from '#domain/policies/valueInWords.ts';

const useStyles = makeStyles({
  amount: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  input: { width: '112px' },
});

type Props = { value: string; unit: string; least?: number; most?: number; onChange: (text: string) => void };

/** A number with its unit beside it and the steps of a number field. Stands in a `Field`. */
export function Amount({ value, unit, least = 0, most, onChange }: Props) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.amount}>
      <Input
        type="number"
        className={styles.input}
        min={least}
        {...(most !== undefined && { max: most })}
        value={value}
        aria-describedby={id}
        onChange={(_, data) => onChange(data.value)}
      />
      <span id={id}>{unitFor(value, unit)}</span>
    </div>
  );
}
