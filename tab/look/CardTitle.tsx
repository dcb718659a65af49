import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
});

/** What a card is about, in its first line; a heading where the page is read by its headings. */
export function CardTitle({ as: Name = 'strong', children }: { as?: 'strong' | 'h3' | 'h4'; children: ReactNode }) {
  return <Name className={useStyles().title}>{children}</Name>;
}
