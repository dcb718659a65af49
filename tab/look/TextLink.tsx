import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Link } from 'wouter';

const useStyles = makeStyles({ link: { color: tokens.colorBrandForegroundLink } });

/** A link to another place in the tab, in each theme's link colour. */
export function TextLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className={useStyles().link}>
      {children}
    </Link>
  );
}
