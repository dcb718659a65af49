import { makeStyles, tokens } from '@fluentui/react-components';
import { Link } from 'wouter';
import type { HomeView } from '#domain/views/home.ts';
import { Section } from '../look/Section.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}` },
  link: { color: tokens.colorBrandForegroundLink },
});

/** Who keeps the register of training (KM-21). */
const KEEP_TRAINING = ['headteacher', 'trainingCoordinator', 'administrator'] as const;

/** Where the rules stand: the policies to read, and the calculator of their deadlines. For everybody. */
export function PoliciesLinks({ home: { me, targetsYear } }: { home: Pick<HomeView, 'me' | 'targetsYear'> }) {
  const styles = useStyles();
  return (
    <Section title="Policies">
      <nav aria-label="Policies" className={styles.list}>
        <Link href="/policies" className={styles.link}>
          Read the policies
        </Link>
        <Link href="/policies/calculator" className={styles.link}>
          Work out a deadline
        </Link>
        {me.roles.includes('headteacher') && (
          <Link href="/moderation" className={styles.link}>
            Moderation and audits
          </Link>
        )}
        {targetsYear !== null && (
          <Link href={`/targets/${targetsYear}`} className={styles.link}>
            Achievement targets
          </Link>
        )}
        {me.managesPeople && (
          <Link href="/access" className={styles.link}>
            Ask to see a review
          </Link>
        )}
        {KEEP_TRAINING.some((role) => me.roles.includes(role)) && (
          <Link href="/training" className={styles.link}>
            Training for reviews
          </Link>
        )}
      </nav>
    </Section>
  );
}
