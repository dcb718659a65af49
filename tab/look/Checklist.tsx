import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled, Circle20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { boxedList } from './listStyles.ts';
import { PHONE } from './widths.ts';

const useStyles = makeStyles({
  list: boxedList,
  row: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'start',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    overflowWrap: 'anywhere',
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
    [PHONE]: { gridTemplateColumns: 'auto minmax(0, 1fr)' },
  },
  mark: { display: 'flex', color: tokens.colorNeutralForeground2 },
  done: { color: tokens.colorStatusSuccessForeground1 },
  what: { fontWeight: tokens.fontWeightSemibold },
  detail: { color: tokens.colorNeutralForeground2 },
  deed: { [PHONE]: { gridColumn: 2 } },
});

/** What is to be there before something begins, a line each. */
export function Checklist({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className={useStyles().list} aria-label={label}>
      {children}
    </ul>
  );
}

type CheckProps = {
  isDone: boolean;
  what: ReactNode;
  /** How it stands, in a few words. */
  detail: ReactNode;
  /** What can be done about it. */
  deed?: ReactNode;
};

/** One line of a checklist: whether it is there, what it is, how it stands. */
export function Check({ isDone, what, detail, deed }: CheckProps) {
  const styles = useStyles();
  return (
    <li className={styles.row}>
      <span className={mergeClasses(styles.mark, isDone && styles.done)} aria-hidden="true">
        {isDone ? <CheckmarkCircle20Filled /> : <Circle20Regular />}
      </span>
      <div>
        <span className={styles.what}>{what}</span> <span className={styles.detail}>{detail}</span>
      </div>
      {deed && <div className={styles.deed}>{deed}</div>}
    </li>
  );
}
