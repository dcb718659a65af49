import { makeStyles, tokens } from '@fluentui/react-components';
import { Link } from 'wouter';
import { Section } from '../look/Section.tsx';

const useStyles = makeStyles({ link: { color: tokens.colorBrandForegroundLink } });

/** The way to opening reviews for the staff, for those who may. */
export function LaunchLink() {
  const styles = useStyles();
  return (
    <Section title="The school’s reviews">
      <Link href="/launch" className={styles.link}>
        Launch a cycle
      </Link>
    </Section>
  );
}
