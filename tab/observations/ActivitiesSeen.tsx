import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { minutesInWords } from '#domain/calendar/inWords.ts';
import { Quiet } from '../look/Quiet.tsx';
import { activitiesIn, activitiesText, minutesOfEach, type Noted } from './activities.ts';
import type { SchoolClock } from './useSchoolClock.ts';

const useStyles = makeStyles({
  frame: { border: 0, padding: 0, margin: 0, minWidth: 0 },
  legend: { fontWeight: tokens.fontWeightSemibold, padding: 0 },
  line: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  below: {
    gridColumn: '1 / -1',
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
  },
  add: { minHeight: '44px', marginTop: tokens.spacingVerticalS },
});

/** The activities seen, each with its beginning; its duration follows from the next one (TA-22). */
export function ActivitiesSeen({
  text,
  start,
  end,
  clock,
  onChange,
}: {
  text: string;
  /** When the visit begins and ends: `10:00` and `10:50`. */
  start: string;
  end: string;
  clock: SchoolClock;
  onChange: (text: string) => void;
}) {
  const styles = useStyles();
  const activities = activitiesIn(text);
  const minutes = minutesOfEach(activities, end);
  // Written down afterwards, an activity begins where the last one did, or with the visit, and is corrected by hand.
  const now = clock();
  const begins = start <= now && now <= end ? now : (activities.at(-1)?.start ?? start);
  const change = (index: number, next: Partial<Noted>) =>
    onChange(activitiesText(activities.map((each, at) => (at === index ? { ...each, ...next } : each))));
  return (
    <fieldset className={styles.frame}>
      <legend className={styles.legend}>Activities seen</legend>
      <Quiet>Add each as it begins; the time on it follows by itself.</Quiet>
      {activities.map((activity, index) => (
        // Activities have no id of their own: they are the lines of a text, told apart by their place.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} className={styles.line}>
          <Input
            type="time"
            aria-label={`Activity ${index + 1} began`}
            value={activity.start}
            onChange={(_, data) => change(index, { start: data.value })}
          />
          <Input
            aria-label={`Activity ${index + 1}`}
            value={activity.what}
            onChange={(_, data) => change(index, { what: data.value })}
          />
          <div className={styles.below}>
            <Quiet>{minutesInWords(minutes[index]?.minutes ?? 0)}</Quiet>
            <Button
              size="small"
              appearance="subtle"
              aria-label={`Remove activity ${index + 1}`}
              onClick={() => onChange(activitiesText(activities.filter((_, at) => at !== index)))}
            >
              Remove
            </Button>
          </div>
        </div>
      ))}
      <Button
        className={styles.add}
        onClick={() => onChange(activitiesText([...activities, { start: begins, what: '' }]))}
      >
        Next activity
      </Button>
    </fieldset>
  );
}
