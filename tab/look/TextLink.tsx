import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Link } from 'wouter';

const useStyles = makeStyles({ link: { color: tokens.colorBrandForegroundLink } });

/** A link to another place of the tab, in the colour that links have in every theme. */
export function TextLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className={useStyles().link}>
      {children}
    </Link>
  );
}
