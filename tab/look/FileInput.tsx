import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { InputHTMLAttributes } from 'react';

const useStyles = makeStyles({
  whole: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM, minWidth: 0 },
  // The browser's own field lies unseen over the button: it is what is pressed, dropped on, named and focused.
  chooser: {
    position: 'relative',
    display: 'inline-flex',
    borderRadius: tokens.borderRadiusMedium,
    ':has(input:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
    ':has(input:hover) > button': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      color: tokens.colorNeutralForeground1Hover,
      border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1Hover}`,
    },
  },
  input: { position: 'absolute', inset: 0, width: '100%', opacity: 0, cursor: 'pointer', fontSize: 0 },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
});

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'className' | 'onChange'> & {
  /** The words on the button. */
  button: string;
  /** The name of what is chosen, or that nothing is; left out where the page shows the content itself. */
  chosen?: string;
  onChoose: (file: File | undefined) => void;
};

/** A file from this device: a button, and beside it the name of the file. */
export function FileInput({ button, chosen, onChoose, ...input }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.whole}>
      <span className={styles.chooser}>
        <Button tabIndex={-1} aria-hidden="true">
          {button}
        </Button>
        <input
          {...input}
          type="file"
          className={styles.input}
          onChange={(event) => onChoose(event.target.files?.[0])}
        />
      </span>
      {chosen !== undefined && (
        <span className={styles.name} aria-hidden="true">
          {chosen}
        </span>
      )}
    </div>
  );
}
