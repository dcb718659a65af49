import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Link } from 'wouter';
import type { OwnDate, PolicyEntry, PolicyView } from '#domain/views/policy.ts';

import { sentence } from '#domain/sentence.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import type { FixedText } from '#domain/language/translate.ts';
import { useWords } from '../language/useWords.ts';
import { sectionInWords } from '../look/sectionInWords.ts';
import { usePolicyStyles } from './policyStyles.ts';

/** More dates than this beside one rule are shown only on demand. */
const MANY = 3;

const STATES: Record<OwnDate['state'], FixedText> = {
  ahead: 'to come',
  waiting: 'waiting for somebody else first',
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
  const { t } = useWords();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  if (entry.dates.length === 0) return null;
  const inOrder = entry.dates.toSorted(
    (a, b) => Number(isOver(a)) - Number(isOver(b)) || Date.parse(a.due) - Date.parse(b.due),
  );
  const shown = all ? inOrder : inOrder.slice(0, MANY);
  return (
    <>
      <ul
        className={styles.dates}
        aria-label={t('Your dates under {section}', { section: sectionInWords(entry.clause, t) })}
      >
        {shown.map((date, index) => (
          <li key={`${date.reviewId} ${date.due} ${index}`}>
            <Day date={date} policy={policy} whose={whose.get(date.reviewId)} />
          </li>
        ))}
      </ul>
      {shown.length < entry.dates.length && (
        <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
          {t('Show all {number} dates', { number: entry.dates.length })}
        </Button>
      )}
    </>
  );
}

function Day({ date, policy, whose }: { date: OwnDate; policy: PolicyView; whose: string | undefined }) {
  const { t, deadlineInWords } = useWords();
  const styles = useStyles();
  const shared = usePolicyStyles();
  const { timeZone, now } = policy;
  const { lastWorkingDay } = date.counted;
  const { day } = deadlineInWords({ due: date.due, lastWorkingDay, timeZone, now, workingDays: undefined });
  return (
    <>
      <span className={mergeClasses(styles.day, date.state === 'overdue' && styles.over, isOver(date) && styles.gone)}>
        {day}: {t(STATES[date.state])}
      </span>{' '}
      <Link href={`/reviews/${date.reviewId}`} className={shared.plainLink}>
        {whose ?? t('Open the review')}
      </Link>
      <details>
        <summary className={`${styles.why} ${shared.quiet}`}>{t('Why this date?')}</summary>
        <span className={shared.quiet}>
          <SchoolsWords>{sentence(date.because)}.</SchoolsWords>
        </span>
      </details>
    </>
  );
}

const isOver = ({ state }: OwnDate) => state === 'done' || state === 'withdrawn';
