import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'wouter';

const useStyles = makeStyles({
  page: {
    maxWidth: '880px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL} 96px`,
    '@media (max-width: 640px)': { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} 72px` },
  },
  back: { '@media print': { display: 'none' } },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    outlineOffset: '4px',
    overflowWrap: 'anywhere',
    '@media (max-width: 640px)': { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  },
});

type Back = { href: string; name: string };

const HOME: Back = { href: '/', name: 'Home' };

/**
 * A page with the way back and its heading. The heading takes the focus when the page opens, so that screen readers
 * start there. The way back leads to the home page by default; null for none.
 */
export function Page({ title, back = HOME, children }: { title: string; back?: Back | null; children: ReactNode }) {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      {back && (
        <Link href={back.href} className={styles.back}>
          {back.name}
        </Link>
      )}
      <PageHeading title={title} />
      {children}
    </main>
  );
}

export function PageHeading({ title }: { title: string }) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Fairview`;
  }, [title]);
  // Only when the page opens: a title that changes later must not take the focus from what the reader is doing.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={heading} tabIndex={-1} className={styles.heading} style={{ outline: 'none' }}>
      {title}
    </h1>
  );
}
