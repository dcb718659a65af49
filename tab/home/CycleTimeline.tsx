import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReviewSummary } from '#domain/views/home.ts';
import { dayInWords } from '#domain/calendar/inWords.ts';

const useStyles = makeStyles({
  frame: { marginTop: tokens.spacingVerticalM },
  bar: { position: 'relative', height: '8px', borderRadius: '4px', backgroundColor: tokens.colorNeutralStroke2 },
  gone: {
    position: 'absolute',
    inset: '0 auto 0 0',
    borderRadius: '4px',
    backgroundColor: tokens.colorBrandBackground2Hover,
  },
  today: {
    position: 'absolute',
    top: '-5px',
    width: '3px',
    height: '18px',
    backgroundColor: tokens.colorBrandForeground1,
    borderRadius: '2px',
  },
  mark: {
    position: 'absolute',
    top: '-2px',
    width: '12px',
    height: '12px',
    borderRadius: '50%',
    border: `2px solid ${tokens.colorBrandForeground1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxSizing: 'border-box',
    transform: 'translateX(-6px)',
  },
  done: { backgroundColor: tokens.colorBrandForeground1 },
  ends: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

/** The cycle as a line from its first day to its last, with today and its dated events. */
export function CycleTimeline({ review, now, timeZone }: { review: ReviewSummary; now: string; timeZone: string }) {
  const styles = useStyles();
  const from = Date.parse(review.cycle.start);
  const to = Date.parse(review.cycle.end) + 86_400_000;
  const share = (moment: string) => `${Math.min(100, Math.max(0, ((Date.parse(moment) - from) / (to - from)) * 100))}%`;
  const dated = review.stages.filter((stage) => stage.at !== null);
  const words = dated
    .map((stage) => `${stage.title}: ${dayInWords({ moment: stage.at ?? now, timeZone, now })}`)
    .join('; ');
  return (
    <div className={styles.frame} role="img" aria-label={`The cycle, with today on it. ${words}`}>
      <div className={styles.bar}>
        <div className={styles.gone} style={{ width: share(now) }} />
        {dated.map((stage) => (
          <div
            key={stage.id}
            className={`${styles.mark} ${stage.state === 'done' ? styles.done : ''}`}
            style={{ left: share(stage.at ?? now) }}
            title={`${stage.title}: ${dayInWords({ moment: stage.at ?? now, timeZone, now })}`}
          />
        ))}
        <div className={styles.today} style={{ left: share(now) }} />
      </div>
      <div className={styles.ends}>
        <span>{dayInWords({ moment: review.cycle.start, timeZone, now })}</span>
        <span>the upright bar is today</span>
        <span>{dayInWords({ moment: review.cycle.end, timeZone, now })}</span>
      </div>
    </div>
  );
}
