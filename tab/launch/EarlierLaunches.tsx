import { Link } from 'wouter';
import type { HomeView } from '#domain/views/home.ts';
import { dueInWords } from '#domain/calendar/inWords.ts';
import { useLaunches } from '../api/launch.ts';
import { Section } from '../look/Section.tsx';
import { useLaunchStyles } from './launchStyles.ts';

/** The earlier launches, each with its result. */
export function EarlierLaunches({ home }: { home: HomeView }) {
  const styles = useLaunchStyles();
  const { data } = useLaunches();
  if (!data || data.launches.length === 0) return null;
  return (
    <Section title="Earlier launches">
      <ul className={styles.list}>
        {data.launches.map(({ id, at, by, policy, cycle, forWhom, takenBack }) => (
          <li key={id} className={styles.item}>
            <Link href={`/launch/${id}`} className={styles.link}>
              {dueInWords({ due: at, timeZone: home.timeZone, now: home.now })}
            </Link>
            <span>
              {policy ?? 'All policies'}, {cycle === 'next' ? 'the next cycle' : 'the running cycle'}
              {forWhom && `, ${forWhom}`}
            </span>
            <span className={styles.detail}>
              by {by.name}
              {takenBack && `, taken back by ${takenBack.by.name}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
