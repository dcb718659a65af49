import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { use } from 'react';
import type { ReviewView } from '#domain/views/review.ts';
import { useWords } from '../language/useWords.ts';
import { useLessons } from '../api/queries.ts';
import { FormContext } from '../forms/formState.ts';
import { FieldGroup } from '../look/FieldGroup.tsx';
import { PHONE } from '../look/widths.ts';

const useStyles = makeStyles({
  day: {
    display: 'grid',
    gridTemplateColumns: '11rem minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
    alignItems: 'baseline',
    [PHONE]: { gridTemplateColumns: '1fr' },
  },
  times: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  time: { fontVariantNumeric: 'tabular-nums' },
});

/** How many days are shown; the fields below take any other. */
const DAYS = 5;

type Props = { review: ReviewView; from: string; observerOid: string };

/** The person's lessons or hours from the calendar, to choose one for a visit. Where Outlook tells of none, nothing. */
export function Lessons({ review, from, observerOid }: Props) {
  const { t, dayInWords } = useWords();
  const styles = useStyles();
  const { values, change } = use(FormContext);
  const { data } = useLessons({ id: review.id, from, observerOid });
  const times = data?.times ?? [];
  const days = [...new Set(times.map(({ start }) => start.slice(0, 10)))].slice(0, DAYS);
  if (days.length === 0) return null;
  return (
    <FieldGroup title={t('{name}’s lessons and meetings when the observer is free', { name: review.reviewee.name })}>
      {days.map((date) => {
        const day = dayInWords({ moment: date, timeZone: review.timeZone, now: review.now });
        return (
          <div key={date} className={styles.day} role="group" aria-label={day}>
            <span>{day}</span>
            <span className={styles.times}>
              {times
                .filter(({ start }) => start.startsWith(date))
                .map(({ start, end }) => {
                  const isChosen = start === `${values['date']}T${values['time']}`;
                  return (
                    <Button
                      key={start}
                      size="small"
                      className={styles.time}
                      appearance={isChosen ? 'primary' : 'outline'}
                      aria-pressed={isChosen}
                      onClick={() => {
                        change('date', date);
                        change('time', start.slice(11));
                        change('minutes', String((Date.parse(`${end}Z`) - Date.parse(`${start}Z`)) / 60_000));
                      }}
                    >
                      {t('{start} to {end}', { start: start.slice(11), end: end.slice(11) })}
                    </Button>
                  );
                })}
            </span>
          </div>
        );
      })}
    </FieldGroup>
  );
}
