import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  label: {
    color: tokens.colorNeutralForeground2,
    margin: 0,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
  },
  text: {
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    maxWidth: '70ch',
  },
});

/** What somebody wrote, exactly, under the question that it answers. */
export function Written({ label, text }: { label: ReactNode; text: string }) {
  const styles = useStyles();
  return (
    <div>
      <p className={styles.label}>{label}</p>
      <p className={styles.text}>{text}</p>
    </div>
  );
}
