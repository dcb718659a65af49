import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Link } from 'wouter';
import type { HomeView } from '#domain/views/home.ts';
import { useWords } from '../language/useWords.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { Section } from '../look/Section.tsx';
import { plainList } from '../look/listStyles.ts';

/** The number shown at first. */
const FIRST = 5;

const useStyles = makeStyles({
  list: {
    ...plainList,
    overflowWrap: 'anywhere',
  },
  link: { color: tokens.colorBrandForegroundLink },
  detail: { color: tokens.colorNeutralForeground2 },
});

/** Reviews of earlier cycles, the latest first, for reading. */
export function EarlierCycles({ home }: { home: HomeView }) {
  const styles = useStyles();
  const words = useWords();
  const { t, periodInWords } = words;
  const [all, setAll] = useState(false);
  if (home.earlier.length === 0) return null;
  const shown = all ? home.earlier : home.earlier.slice(0, FIRST);
  const day = (date: string) => words.dayInWords({ moment: date, timeZone: home.timeZone, now: home.now });
  return (
    <Section title={t('Earlier cycles')}>
      <ul className={styles.list}>
        {shown.map((review) => (
          <li key={review.reviewId}>
            <Link href={`/reviews/${review.reviewId}`} className={styles.link}>
              {review.reviewee.oid === home.me.oid ? t('Your review') : review.reviewee.name},{' '}
              {periodInWords(review.cycle)}
            </Link>{' '}
            <span className={styles.detail}>
              <SchoolsWords>{review.policy}</SchoolsWords> ·{' '}
              {review.closedAt ? t('closed {day}', { day: day(review.closedAt) }) : t('not closed yet')}
            </span>
          </li>
        ))}
      </ul>
      {shown.length < home.earlier.length && (
        <Button appearance="subtle" onClick={() => setAll(true)}>
          {t('Show all {count}', { count: home.earlier.length })}
        </Button>
      )}
    </Section>
  );
}
