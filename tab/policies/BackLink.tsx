import { Link } from 'wouter';
import { usePolicyStyles } from './policyStyles.ts';

/** The way back, above a page's heading. */
export function BackLink({ href, children }: { href: string; children: string }) {
  const styles = usePolicyStyles();
  return (
    <header className={styles.above}>
      <Link href={href} className={styles.back}>
        {children}
      </Link>
    </header>
  );
}
