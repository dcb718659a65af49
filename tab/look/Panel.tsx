import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  panel: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    padding: tokens.spacingVerticalXL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    overflowWrap: 'anywhere',
    '& > .fui-Button, & > .fui-Badge': { alignSelf: 'start' },
    '& + &': { marginTop: tokens.spacingVerticalM },
    '@media (max-width: 640px)': { padding: tokens.spacingVerticalL },
  },
  first: { border: `1px solid ${tokens.colorNeutralStroke1}` },
  quiet: { backgroundColor: tokens.colorNeutralBackground2 },
});

/** A quiet box that holds one thing. `first` marks the one that matters most. */
export function Panel({ kind = 'plain', children }: { kind?: 'plain' | 'first' | 'quiet'; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.panel, kind === 'first' && styles.first, kind === 'quiet' && styles.quiet)}>
      {children}
    </div>
  );
}
