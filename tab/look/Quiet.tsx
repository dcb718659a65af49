import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  quiet: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    margin: 0,
  },
});

/** Text in the background: who, when, why. */
export function Quiet({ children }: { children: ReactNode }) {
  return <p className={useStyles().quiet}>{children}</p>;
}
