import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from '../language/useWords.ts';
import { PHONE } from './widths.ts';

const useStyles = makeStyles({
  bar: {
    position: 'fixed',
    insetInline: 0,
    bottom: 0,
    zIndex: 10,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    boxSizing: 'border-box',
    minHeight: '60px',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    // The app's own places stand below it on a phone.
    [PHONE]: { bottom: '64px', padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}` },
    '@media print': { display: 'none' },
  },
  words: { margin: 0, overflowWrap: 'anywhere' },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    // Why a button cannot be pressed stands before it, so that the button stays at the right.
    '& > span': { order: -1 },
    [PHONE]: { width: '100%', '& > *': { flexGrow: 1 } },
  },
  below: { height: '72px', [PHONE]: { height: '120px' } },
});

/** The end of long work: how far it is, in words, and what sends it. It stays at the foot of the window. */
export function FootBar({ words, children }: { words: ReactNode; children: ReactNode }) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <>
      <div className={styles.below} />
      <div className={styles.bar} role="region" aria-label={t('Result')}>
        <p className={styles.words} aria-live="polite">
          {words}
        </p>
        <div className={styles.buttons}>{children}</div>
      </div>
    </>
  );
}
