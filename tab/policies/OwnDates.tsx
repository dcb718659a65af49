import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Link } from 'wouter';
import type { OwnDate, PolicyEntry, PolicyView } from '#domain/views/policy.ts';
import { dueInWords } from '#domain/calendar/inWords.ts';
import { sentence } from '#domain/sentence.ts';
import { usePolicyStyles } from './policyStyles.ts';

/** More dates than this beside one rule are shown only on demand. */
const MANY = 3;

const STATES: Record<OwnDate['state'], string> = {
  ahead: 'to come',
  waiting: 'waits for somebody else first',
  owed: 'to be done',
  overdue: 'overdue',
  done: 'done',
  suspended: 'the review stands still',
  withdrawn: 'no longer needed',
};

const useStyles = makeStyles({
  dates: {
    listStyle: 'none',
    margin: `${tokens.spacingVerticalS} 0`,
    padding: `0 0 0 ${tokens.spacingHorizontalM}`,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    '& > li + li': { marginTop: tokens.spacingVerticalS },
  },
  day: { fontWeight: tokens.fontWeightSemibold },
  over: { color: tokens.colorPaletteRedForeground1 },
  gone: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  why: { color: tokens.colorNeutralForeground2, cursor: 'pointer' },
});

type Props = { entry: PolicyEntry; policy: PolicyView; whose: ReadonlyMap<string, string> };

/** The reader's own dates under a rule: when, their state, and on demand how they were worked out. */
export function OwnDates({ entry, policy, whose }: Props) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  if (entry.dates.length === 0) return null;
  const inOrder = entry.dates.toSorted(
    (a, b) => Number(isOver(a)) - Number(isOver(b)) || Date.parse(a.due) - Date.parse(b.due),
  );
  const shown = all ? inOrder : inOrder.slice(0, MANY);
  return (
    <>
      <ul className={styles.dates} aria-label={`Your dates for ${entry.rule}`}>
        {shown.map((date, index) => (
          <li key={`${date.reviewId} ${date.due} ${index}`}>
            <Day date={date} policy={policy} whose={whose.get(date.reviewId)} />
          </li>
        ))}
      </ul>
      {shown.length < entry.dates.length && (
        <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
          Show all {entry.dates.length} dates
        </Button>
      )}
    </>
  );
}

function Day({ date, policy, whose }: { date: OwnDate; policy: PolicyView; whose: string | undefined }) {
  const styles = useStyles();
  const shared = usePolicyStyles();
  return (
    <>
      <span className={mergeClasses(styles.day, date.state === 'overdue' && styles.over, isOver(date) && styles.gone)}>
        {sentence(dueInWords({ due: date.due, timeZone: policy.timeZone, now: policy.now }))}: {STATES[date.state]}
      </span>{' '}
      <Link href={`/reviews/${date.reviewId}`} className={shared.plainLink}>
        {whose ?? 'Open the review'}
      </Link>
      <details>
        <summary className={`${styles.why} ${shared.quiet}`}>How it was worked out</summary>
        <span className={shared.quiet}>{sentence(date.because)}.</span>
      </details>
    </>
  );
}

const isOver = ({ state }: OwnDate) => state === 'done' || state === 'withdrawn';
