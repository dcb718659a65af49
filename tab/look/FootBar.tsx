import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from '../language/useWords.ts';
import { PHONE } from './widths.ts';

const useStyles = makeStyles({
  bar: {
    insetInline: 0,
    // The app's own places stand below it on a phone, where the page has them.
    bottom: 0,
    [PHONE]: {
      bottom: 'var(--fairview-places, 0px)',
      paddingInline: tokens.spacingHorizontalL,
      paddingBlock: tokens.spacingVerticalXS,
    },
    zIndex: 10,
    boxSizing: 'border-box',
    minHeight: '60px',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media print': { display: 'none' },
  },
  window: { position: 'fixed' },
  // Where little of the page would be left beside it, it stands at its end.
  page: { position: 'sticky', '@media (max-height: 480px)': { position: 'static' } },
  // The bar closes the card, whose padding it takes.
  card: {
    position: 'sticky',
    zIndex: 1,
    margin: `${tokens.spacingVerticalM} calc(-1 * ${tokens.spacingHorizontalL}) calc(-1 * ${tokens.spacingVerticalM})`,
    paddingInline: tokens.spacingHorizontalL,
    borderRadius: `0 0 ${tokens.borderRadiusXLarge} ${tokens.borderRadiusXLarge}`,
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    minHeight: '44px',
    margin: '0 auto',
  },
  reading: { maxWidth: '720px' },
  working: { maxWidth: '1200px' },
  words: {
    margin: 0,
    overflowWrap: 'anywhere',
    [PHONE]: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    // Why a button cannot be pressed stands before it, so that the button stays at the right.
    '& > span': { order: -1 },
    // On a phone they share one row, and their words wrap.
    [PHONE]: {
      width: '100%',
      flexWrap: 'nowrap',
      '& > *': { flex: '1 1 0', minWidth: 0 },
      '& > span': { flex: '1 1 100%' },
    },
  },
  whole: { flexGrow: 1, minWidth: 0 },
  below: { height: '72px', [PHONE]: { height: '120px' } },
});

type FootBarProps = {
  /** How far the work is. */
  words: ReactNode;
  /** The name of the bar; by default, that it shows a result. */
  label?: string;
  /** It stays at the foot of the window, or closes a card. */
  at?: 'window' | 'card';
  children: ReactNode;
};

/** The end of long work: how far it is, in words, and what sends it. It stays in sight. */
export function FootBar({ words, label, at = 'window', children }: FootBarProps) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <>
      {at === 'window' && <div className={styles.below} />}
      <div className={mergeClasses(styles.bar, styles[at])} role="region" aria-label={label ?? t('Result')}>
        <div className={styles.row}>
          <p className={styles.words} aria-live="polite">
            {words}
          </p>
          <div className={styles.buttons}>{children}</div>
        </div>
      </div>
    </>
  );
}

type FormFootProps = {
  /** As wide as the page above it. */
  width: 'reading' | 'working';
  children: ReactNode;
};

/** The same below a long form, which has its own words about what is kept. */
export function FormFoot({ width, children }: FormFootProps) {
  const styles = useStyles();
  return (
    <footer className={mergeClasses(styles.bar, styles.page)}>
      <div className={mergeClasses(styles.row, styles[width])}>
        <div className={styles.whole}>{children}</div>
      </div>
    </footer>
  );
}
