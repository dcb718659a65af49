import { makeStyles, tokens } from '@fluentui/react-components';
import { Link } from 'wouter';
import type { HomeView } from '#domain/views/home.ts';
import { Section } from '../look/Section.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}` },
  link: { color: tokens.colorBrandForegroundLink },
});

/** What somebody can do for the whole school; nothing for most people. */
export function SchoolLinks({ home }: { home: HomeView }) {
  const styles = useStyles();
  if (!home.canKeepRegister && !home.canDropIn) return null;
  return (
    <Section title="For the school">
      <nav aria-label="For the school" className={styles.list}>
        {home.canKeepRegister && (
          <Link href="/development" className={styles.link}>
            Training and development needs
          </Link>
        )}
        {home.canDropIn && (
          <Link href="/drop-in" className={styles.link}>
            Record a drop-in
          </Link>
        )}
      </nav>
    </Section>
  );
}
