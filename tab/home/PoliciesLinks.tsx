import { makeStyles, tokens } from '@fluentui/react-components';
import { Link } from 'wouter';
import { Section } from '../look/Section.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}` },
  link: { color: tokens.colorBrandForegroundLink },
});

/** Where the rules stand: the policies to read, and the calculator of their deadlines. For everybody. */
export function PoliciesLinks({ managesPeople, moderates }: { managesPeople: boolean; moderates: boolean }) {
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
        {moderates && (
          <Link href="/moderation" className={styles.link}>
            Moderation and audits
          </Link>
        )}
        {managesPeople && (
          <Link href="/access" className={styles.link}>
            Ask to see a review
          </Link>
        )}
      </nav>
    </Section>
  );
}
