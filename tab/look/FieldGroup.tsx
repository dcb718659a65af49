import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  frame: { border: 0, padding: 0, margin: 0, minWidth: 0 },
  // No smaller than the labels below it.
  legend: {
    padding: 0,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
  },
});

/** Fields that answer one question together, under that question. */
export function FieldGroup({ title, children }: { title: ReactNode; children: ReactNode }) {
  const styles = useStyles();
  return (
    <fieldset className={styles.frame}>
      <legend className={styles.legend}>{title}</legend>
      {children}
    </fieldset>
  );
}
