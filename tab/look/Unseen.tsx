import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Words for those who hear the page: what everybody else sees. */
export function Unseen({ children }: { children: ReactNode }) {
  return <span className={useStyles().unseen}>{children}</span>;
}
