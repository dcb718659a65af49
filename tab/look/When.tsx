import { makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircle16Filled } from '@fluentui/react-icons';
import { useWords } from '../language/useWords.ts';
import { type DeadlineGiven, deadlineOf } from './deadlineOf.ts';
import { PHONE } from './widths.ts';

const useStyles = makeStyles({
  when: { display: 'flex', flexDirection: 'column', alignItems: 'flex-end', [PHONE]: { alignItems: 'flex-start' } },
  distance: { fontWeight: tokens.fontWeightSemibold },
  // The icon stands in the line, so that what is late wraps with the words around it.
  late: {
    '& svg': { marginRight: tokens.spacingHorizontalXS, verticalAlign: 'text-bottom' },
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorPaletteRedForeground1,
  },
  day: { color: tokens.colorNeutralForeground2 },
});

type Props = { todo: DeadlineGiven; now: string; timeZone: string };

/** A deadline in a row: how far off it is, and its day below that. Renders nothing for what has no deadline. */
export function When({ todo, now, timeZone }: Props) {
  const styles = useStyles();
  const words = useWords();
  const deadline = deadlineOf(todo, { now, timeZone, words });
  if (!deadline) return null;
  const { day, distance, isLate } = deadline;
  return (
    <span className={styles.when}>
      {isLate && (
        <span className={styles.late}>
          <ErrorCircle16Filled aria-hidden="true" />
          {distance}
        </span>
      )}
      {!isLate && distance !== '' && <span className={styles.distance}>{distance}</span>}
      <span className={distance === '' ? styles.distance : styles.day}>{day}</span>
    </span>
  );
}

/** The same in a sentence: "Friday 9 October, in 4 working days". */
export function Deadline({ todo, now, timeZone }: Props) {
  const styles = useStyles();
  const words = useWords();
  const deadline = deadlineOf(todo, { now, timeZone, words });
  if (!deadline) return null;
  const { day, distance, isLate } = deadline;
  return (
    <span>
      {day}
      {distance !== '' && ', '}
      {isLate ? (
        <span className={styles.late}>
          <ErrorCircle16Filled aria-hidden="true" />
          {distance}
        </span>
      ) : (
        <span className={styles.distance}>{distance}</span>
      )}
    </span>
  );
}
