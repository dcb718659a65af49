import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRight20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { boxedList } from './listStyles.ts';
import { PHONE } from './widths.ts';

const useStyles = makeStyles({
  rows: {
    ...boxedList,
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto auto auto',
    overflow: 'hidden',
    [PHONE]: { gridTemplateColumns: 'minmax(0, 1fr) auto' },
  },
  row: {
    position: 'relative',
    display: 'grid',
    gridColumn: '1 / -1',
    gridTemplateColumns: 'subgrid',
    alignItems: 'center',
    minHeight: '64px',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  lead: {
    display: 'flex',
    alignItems: 'center',
    color: tokens.colorNeutralForeground2,
    '&:not(:empty)': { marginRight: tokens.spacingHorizontalL },
    [PHONE]: { display: 'none' },
  },
  title: {
    display: 'block',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    overflowWrap: 'anywhere',
    // The whole row opens what its title names.
    '::after': { content: '""', position: 'absolute', inset: 0 },
    ':focus-visible': { outlineStyle: 'none' },
    ':focus-visible::after': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  detail: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  side: { '&:not(:empty)': { marginLeft: tokens.spacingHorizontalL }, [PHONE]: { display: 'none' } },
  when: {
    // One width in all lists of a page, so that their columns stand below one another.
    '&:not(:empty)': { marginLeft: tokens.spacingHorizontalL, minWidth: '168px' },
    [PHONE]: { gridColumn: 1, '&:not(:empty)': { marginLeft: 0, minWidth: 0 } },
  },
  above: { position: 'relative', zIndex: 1 },
  button: {
    marginLeft: tokens.spacingHorizontalL,
    position: 'relative',
    zIndex: 1,
    '& > *': { width: '100%', minWidth: '184px', whiteSpace: 'nowrap' },
    [PHONE]: { display: 'none' },
  },
  chevron: {
    display: 'none',
    color: tokens.colorNeutralForeground2,
    [PHONE]: { display: 'flex', gridColumn: 2, gridRow: '1 / span 2' },
  },
});

/** Rows of one list in one box. All their buttons have one width, and their columns stand below one another. */
export function WorkRows({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul className={useStyles().rows} aria-label={label}>
      {children}
    </ul>
  );
}

type WorkRowProps = {
  title: ReactNode;
  /** Where the row leads. */
  href: string;
  /** An icon, a face or an hour at the left. */
  lead?: ReactNode;
  detail?: ReactNode;
  /** Small things that can be pressed by themselves, after the detail. */
  more?: ReactNode;
  /** Faces, before the deadline. */
  side?: ReactNode;
  when?: ReactNode;
  /** The words of the button; without them the row itself is all there is to press. */
  button?: string;
  isPrimary?: boolean;
  /** Where the button leads, if not where the row leads. */
  onPress?: () => void;
};

/** One row: what it is over a line of detail, when, and one button. The whole row opens it; the button acts. */
export function WorkRow({ title, href, lead, detail, more, side, when, button, isPrimary, onPress }: WorkRowProps) {
  const styles = useStyles();
  const [, go] = useLocation();
  return (
    <li className={styles.row}>
      <span className={styles.lead}>{lead}</span>
      <div>
        <Link href={href} className={styles.title}>
          {title}
        </Link>
        {(detail || more) && (
          <div className={styles.detail}>
            {detail} {more && <span className={styles.above}>{more}</span>}
          </div>
        )}
      </div>
      <span className={styles.side}>{side}</span>
      <span className={styles.when}>{when}</span>
      <span className={mergeClasses(styles.button)}>
        {button && (
          <Button appearance={isPrimary ? 'primary' : 'outline'} onClick={onPress ?? (() => go(href))}>
            {button}
          </Button>
        )}
      </span>
      <span className={styles.chevron} aria-hidden="true">
        <ChevronRight20Regular />
      </span>
    </li>
  );
}
