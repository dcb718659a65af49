import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { schoolsLanguage, useWords } from '../language/useWords.ts';

const useStyles = makeStyles({
  page: {
    maxWidth: '928px',
    boxSizing: 'border-box',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL} 96px`,
    '@media (max-width: 640px)': { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} 72px` },
  },
  reading: {},
  leading: { maxWidth: '1032px' },
  working: { maxWidth: 'none' },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  back: { '@media print': { display: 'none' } },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
    overflowWrap: 'anywhere',
  },
});

type Back = { href: string; name: string };

type PageProps = {
  title: string;
  /** The title is the policy's, and stays in its language. */
  isSchools?: boolean;
  /** The page above this one; left out where the app's first row has it. */
  back?: Back | null;
  /** Pages to read are one column; those for people who lead are wider; pages to work in fill the window. */
  width?: 'reading' | 'leading' | 'working';
  /** What can be done with the whole page, at the right of its heading. */
  actions?: ReactNode;
  children: ReactNode;
};

/**
 * A page with the way back and its heading. The heading takes the focus when the page opens, so that screen readers
 * start there.
 */
export function Page({ title, isSchools = false, back = null, width = 'reading', actions, children }: PageProps) {
  const styles = useStyles();
  const words = useWords();
  const lang = isSchools ? schoolsLanguage(words) : undefined;
  return (
    <main className={mergeClasses(styles.page, styles[width])}>
      {back && (
        <Link href={back.href} className={styles.back}>
          {back.name}
        </Link>
      )}
      {actions ? (
        <div className={styles.head}>
          <PageHeading title={title} lang={lang} />
          {actions}
        </div>
      ) : (
        <PageHeading title={title} lang={lang} />
      )}
      {children}
    </main>
  );
}

type HeadingProps = {
  title: string;
  /** The language of the title, where it is not the page's. */
  lang?: string | undefined;
};

export function PageHeading({ title, lang }: HeadingProps) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Fairview`;
  }, [title]);
  // Only when the page opens: a title that changes later must not take the focus from what the reader is doing.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={heading} tabIndex={-1} lang={lang} className={styles.heading}>
      {title}
    </h1>
  );
}
