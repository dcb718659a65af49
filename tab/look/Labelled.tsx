import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  label: {
    color: tokens.colorNeutralForeground2,
    margin: 0,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
  },
});

/** Something to read under its small heading. */
export function Labelled({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div>
      <p className={useStyles().label}>{label}</p>
      {children}
    </div>
  );
}
