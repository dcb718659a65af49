import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  list: {
    margin: `${tokens.spacingVerticalXS} 0`,
    paddingLeft: tokens.spacingHorizontalXL,
    overflowWrap: 'anywhere',
  },
});

/** A short list in a text, with a mark before each entry. */
export function Bullets({ role, children }: { role?: 'alert'; children: ReactNode }) {
  const list = <ul className={useStyles().list}>{children}</ul>;
  return role ? <div role={role}>{list}</div> : list;
}
