import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({ text: { margin: 0 } });

/** A paragraph that takes its distance from what stands around it. A `status` is also read out when it changes. */
export function Text({ role, children }: { role?: 'status'; children: ReactNode }) {
  return (
    <p role={role} className={useStyles().text}>
      {children}
    </p>
  );
}
