import { Button, makeStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import type { BoxProps } from '../forms/fields/FieldBox.tsx';
import { TextBox } from '../forms/fields/TextBox.tsx';
import { useFormField } from '../forms/formState.ts';
import type { SchoolClock } from './useSchoolClock.ts';

const useStyles = makeStyles({
  stamp: { minHeight: '44px', alignSelf: 'flex-start', marginTop: '8px' },
});

/** A text to which a tap adds a line that begins with the time. */
export function StampedText({ label, clock, ...props }: BoxProps & { clock: SchoolClock }) {
  const { value, set } = useFormField(props.field);
  const styles = useStyles();
  const area = useRef<HTMLDivElement>(null);
  const stamp = () => {
    const before = value === '' || value.endsWith('\n') ? value : `${value}\n`;
    set(`${before}${clock()} `);
    // The line exists after the next render; the caret goes to its end.
    requestAnimationFrame(() => {
      const text = area.current?.querySelector('textarea');
      text?.focus();
      text?.setSelectionRange(text.value.length, text.value.length);
    });
  };
  return (
    <div ref={area} style={{ display: 'flex', flexDirection: 'column' }}>
      <TextBox {...props} label={label} rows={4} />
      <Button className={styles.stamp} onClick={stamp} aria-label={`New line with the time, in ${label}`}>
        New line with the time
      </Button>
    </div>
  );
}
