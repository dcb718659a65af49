import { makeStyles, tokens } from '@fluentui/react-components';
import { Link } from 'wouter';
import { Section } from '../look/Section.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}` },
  link: { color: tokens.colorBrandForegroundLink },
});

/** Links to other pages, side by side under a heading; renders nothing where there are none. */
export function Links({ title, links }: { title: string; links: readonly { to: string; text: string }[] }) {
  const styles = useStyles();
  if (links.length === 0) return null;
  return (
    <Section title={title}>
      <nav aria-label={title} className={styles.list}>
        {links.map(({ to, text }) => (
          <Link key={to} href={to} className={styles.link}>
            {text}
          </Link>
        ))}
      </nav>
    </Section>
  );
}
