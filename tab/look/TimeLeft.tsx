import { makeStyles, tokens } from '@fluentui/react-components';
import { distanceInWords, hoursBetween } from '#domain/calendar/inWords.ts';

/** A deadline closer than this is drawn as time running out. Hours. */
const DRAWN_BELOW = 72;

const useStyles = makeStyles({
  left: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold,
  },
  calm: { color: tokens.colorNeutralForeground1 },
  near: { color: tokens.colorPaletteDarkOrangeForeground1 },
  over: { color: tokens.colorPaletteRedForeground1 },
});

type Props = {
  due: string;
  now: string;
  /** When the review was opened, if the deadline had passed by then: nobody was late with it. */
  openedAfter?: string | null;
};

/** The time left until a deadline: in words, and for the last three days as a ring that empties. */
export function TimeLeft({ due, now, openedAfter = null }: Props) {
  const styles = useStyles();
  if (openedAfter !== null) return <span className={`${styles.left} ${styles.near}`}>as soon as possible</span>;
  const hours = hoursBetween(now, due);
  const tone = hours < 0 ? styles.over : hours < 24 ? styles.near : styles.calm;
  return (
    <span className={`${styles.left} ${tone}`}>
      {hours < DRAWN_BELOW && <Ring share={Math.max(0, hours) / DRAWN_BELOW} />}
      {distanceInWords(due, now)}
    </span>
  );
}

const RADIUS = 7;
const ROUND = 2 * Math.PI * RADIUS;

function Ring({ share }: { share: number }) {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
      <circle cx="9" cy="9" r={RADIUS} fill="none" stroke="currentColor" strokeOpacity="0.25" strokeWidth="3" />
      <circle
        cx="9"
        cy="9"
        r={RADIUS}
        fill="none"
        stroke="currentColor"
        strokeWidth="3"
        strokeDasharray={`${share * ROUND} ${ROUND}`}
        transform="rotate(-90 9 9)"
      />
    </svg>
  );
}
