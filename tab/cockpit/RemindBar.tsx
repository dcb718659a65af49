import { peopleInWords, plural } from '#domain/calendar/inWords.ts';
import { Button } from '@fluentui/react-components';
import { Alert20Regular, CalendarAdd20Regular } from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import type { LateOwer } from '#domain/views/cockpit.ts';
import { FootBar } from '../look/FootBar.tsx';
import { Trouble } from '../look/Trouble.tsx';
import type { Reminding } from './useReminding.ts';

/** What can be done for those who are ticked: to remind who owes it, and to arrange the meetings that are one's own. */
export function RemindBar({ reminding }: { reminding: Reminding }) {
  const [, go] = useLocation();
  const { chosen, send, isPending, problem } = reminding;
  if (chosen.length === 0) return null;
  const others = chosen.filter(({ ower }) => !ower.isYou);
  const toArrange = reviewsIn(chosen.filter(({ kind, ower }) => ower.isYou && kind.startsWith('meetingArranged.')));
  return (
    <FootBar at="card" label="Selected" words={<strong>{`${peopleInWords(peopleIn(chosen))} selected`}</strong>}>
      {others.length > 0 && (
        <Button icon={<Alert20Regular />} disabledFocusable={isPending} onClick={send}>
          {`Remind ${peopleInWords(peopleIn(others))}`}
        </Button>
      )}
      {toArrange.length > 0 && (
        <Button
          appearance="primary"
          icon={<CalendarAdd20Regular />}
          onClick={() => go(`/arrange?${new URLSearchParams({ reviews: toArrange.join(',') })}`)}
        >
          {`Arrange ${plural(toArrange.length, 'meeting')}`}
        </Button>
      )}
      <Trouble problem={problem} onRetry={send} />
    </FootBar>
  );
}

/** How many people owe what is in some rows: those who are ticked, each once. */
function peopleIn(rows: readonly { ower: LateOwer }[]): number {
  return new Set(rows.map(({ ower }) => ower.person.oid)).size;
}

/** The reviews behind some rows, each once. */
function reviewsIn(rows: readonly { ower: LateOwer }[]): string[] {
  return [...new Set(rows.flatMap(({ ower }) => ower.duties.map(({ reviewId }) => reviewId)))];
}
