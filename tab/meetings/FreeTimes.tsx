import { Button, Field, Input, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import type { FreeTime } from '#contract/answers.ts';
import { timeInWords } from '#domain/calendar/inWords.ts';
import { sentence } from '#domain/sentence.ts';
import { useWords } from '../language/useWords.ts';
import { useMeetingTimes } from '../api/queries.ts';
import { FieldGroup } from '../look/FieldGroup.tsx';
import { NoAccess } from '../look/NoAccess.tsx';
import { Trouble } from '../look/Trouble.tsx';

/** The most times shown for one day; the fields below accept any other. */
const A_DAY = 8;
const DAYS = 6;

const useStyles = makeStyles({
  from: { maxWidth: '200px' },
  asking: { justifyContent: 'flex-start', marginTop: tokens.spacingVerticalM },
  day: {
    display: 'grid',
    gridTemplateColumns: '11rem minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
    alignItems: 'baseline',
    '@media (max-width: 640px)': { gridTemplateColumns: '1fr' },
  },
  times: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Props = {
  reviewId: string;
  from: string;
  onFrom: (date: string) => void;
  minutes: number;
  chosen: string;
  now: string;
  timeZone: string;
  onChoose: (start: string) => void;
};

/** The times at which both are free, day by day, according to Outlook. */
export function FreeTimes({ reviewId, from, onFrom, minutes, chosen, now, timeZone, onChoose }: Props) {
  const styles = useStyles();
  const { t, dayInWords } = useWords();
  const { data, error, refetch, isFetching } = useMeetingTimes({
    id: reviewId,
    search: { from, minutes },
    enabled: true,
  });
  if (error?.code === 'consentNeeded') return <NoAccess problem={error} onRetry={() => void refetch()} />;
  const days = byDay(data?.times ?? []);
  return (
    <FieldGroup title={t('Times when you are both free')}>
      <Field label={t('From')} className={styles.from}>
        <Input type="date" value={from} onChange={(_, data_) => onFrom(data_.value)} />
      </Field>
      {isFetching && !data && <Spinner size="small" label={t('Asking Outlook')} className={styles.asking} />}
      <Trouble problem={error} onRetry={() => void refetch()} />
      {days.slice(0, DAYS).map(([date, times]) => (
        <div key={date} className={styles.day} role="group" aria-label={dayInWords({ moment: date, timeZone, now })}>
          <span>{sentence(dayInWords({ moment: date, timeZone, now }))}</span>
          <span className={styles.times}>
            {spread(times).map(({ start }) => (
              <Button
                key={start}
                size="small"
                appearance={start === chosen ? 'primary' : 'outline'}
                aria-pressed={start === chosen}
                onClick={() => onChoose(start)}
              >
                {timeInWords(start, timeZone)}
              </Button>
            ))}
          </span>
        </div>
      ))}
      {data && days.length === 0 && (
        <p>
          {t(
            'In these two weeks there is no time at which both calendars are free. Choose a later date, or enter a time below.',
          )}
        </p>
      )}
    </FieldGroup>
  );
}

function byDay(times: readonly FreeTime[]): [string, FreeTime[]][] {
  const days = new Map<string, FreeTime[]>();
  for (const time of times) days.set(time.start.slice(0, 10), [...(days.get(time.start.slice(0, 10)) ?? []), time]);
  return [...days];
}

/** A day's times, thinned out evenly where there are many. */
function spread(times: readonly FreeTime[]): FreeTime[] {
  if (times.length <= A_DAY) return [...times];
  return Array.from(
    { length: A_DAY },
    (_, index) => times[Math.floor((index * (times.length - 1)) / (A_DAY - 1))],
  ).filter((time) => time !== undefined);
}
