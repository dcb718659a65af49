import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Link } from 'wouter';
import type { EarlierReview, HomeView } from '#domain/views/home.ts';
import { dayInWords, periodInWords } from '#domain/calendar/inWords.ts';
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
  const [all, setAll] = useState(false);
  if (home.earlier.length === 0) return null;
  const shown = all ? home.earlier : home.earlier.slice(0, FIRST);
  const day = (date: string) => dayInWords({ moment: date, timeZone: home.timeZone, now: home.now });
  return (
    <Section title="Earlier cycles">
      <ul className={styles.list}>
        {shown.map((review) => (
          <li key={review.reviewId}>
            <Link href={`/reviews/${review.reviewId}`} className={styles.link}>
              {whose(review, home)}, {periodInWords(review.cycle)}
            </Link>{' '}
            <span className={styles.detail}>
              {review.policy} · {review.closedAt ? `closed ${day(review.closedAt)}` : 'not closed yet'}
            </span>
          </li>
        ))}
      </ul>
      {shown.length < home.earlier.length && (
        <Button appearance="subtle" onClick={() => setAll(true)}>
          Show all {home.earlier.length}
        </Button>
      )}
    </Section>
  );
}

function whose({ reviewee }: EarlierReview, { me }: HomeView): string {
  return reviewee.oid === me.oid ? 'Your review' : reviewee.name;
}
