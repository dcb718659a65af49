import { peopleInWords } from '#domain/calendar/inWords.ts';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Alert20Regular, CalendarAdd20Regular } from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import type { LateOwer } from '#domain/views/cockpit.ts';
import { Trouble } from '../look/Trouble.tsx';
import type { Reminding } from './useReminding.ts';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    // The bar closes the card, whose padding it takes.
    margin: `${tokens.spacingVerticalM} calc(-1 * ${tokens.spacingHorizontalL}) calc(-1 * ${tokens.spacingVerticalM})`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    borderTop: `1px solid ${tokens.colorBrandStroke2}`,
    borderRadius: `0 0 ${tokens.borderRadiusXLarge} ${tokens.borderRadiusXLarge}`,
  },
  words: { fontWeight: tokens.fontWeightSemibold },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What can be done for those who are ticked: to remind who owes it, and to arrange the meetings that are one's own. */
export function RemindBar({ reminding }: { reminding: Reminding }) {
  const styles = useStyles();
  const [, go] = useLocation();
  const { chosen, send, isPending, problem } = reminding;
  if (chosen.length === 0) return null;
  const others = chosen.filter(({ ower }) => !ower.isYou);
  const toArrange = reviewsIn(chosen.filter(({ kind, ower }) => ower.isYou && kind.startsWith('meetingArranged.')));
  return (
    <div className={styles.bar} role="region" aria-label="Selected">
      <span className={styles.words} aria-live="polite">
        {peopleInWords(reviewsIn(chosen).length)} selected
      </span>
      <div className={styles.buttons}>
        {others.length > 0 && (
          <Button icon={<Alert20Regular />} disabledFocusable={isPending} onClick={send}>
            Remind
          </Button>
        )}
        {toArrange.length > 0 && (
          <Button
            appearance="primary"
            icon={<CalendarAdd20Regular />}
            onClick={() => go(`/arrange?${new URLSearchParams({ reviews: toArrange.join(',') })}`)}
          >
            Arrange
          </Button>
        )}
      </div>
      <Trouble problem={problem} onRetry={send} />
    </div>
  );
}

/** The reviews behind some rows, each once. */
function reviewsIn(rows: readonly { ower: LateOwer }[]): string[] {
  return [...new Set(rows.flatMap(({ ower }) => ower.duties.map(({ reviewId }) => reviewId)))];
}
