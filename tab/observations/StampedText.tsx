import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { useRef } from 'react';
import type { SchoolClock } from './useSchoolClock.ts';

const useStyles = makeStyles({
  text: { width: '100%' },
  stamp: { minHeight: '44px', alignSelf: 'flex-start', marginTop: '8px' },
});

/** A text to which a tap adds a line that begins with the time. */
export function StampedText({
  label,
  hint,
  value,
  clock,
  onChange,
}: {
  label: string;
  hint: string;
  value: string;
  clock: SchoolClock;
  onChange: (text: string) => void;
}) {
  const styles = useStyles();
  const area = useRef<HTMLDivElement>(null);
  const stamp = () => {
    const before = value === '' || value.endsWith('\n') ? value : `${value}\n`;
    onChange(`${before}${clock()} `);
    // The line is there after the next drawing; the caret goes to its end.
    requestAnimationFrame(() => {
      const text = area.current?.querySelector('textarea');
      text?.focus();
      text?.setSelectionRange(text.value.length, text.value.length);
    });
  };
  return (
    <div ref={area} style={{ display: 'flex', flexDirection: 'column' }}>
      <Field label={label} {...(hint && { hint })}>
        <Textarea
          className={styles.text}
          resize="vertical"
          rows={4}
          value={value}
          onChange={(_, data) => onChange(data.value)}
        />
      </Field>
      <Button className={styles.stamp} onClick={stamp} aria-label={`New line with the time, in ${label}`}>
        New line with the time
      </Button>
    </div>
  );
}
