import type { ReviewView } from '#domain/views/review.ts';
import { dayInWords } from '#domain/calendar/inWords.ts';
import { Panel } from '../look/Panel.tsx';
import { Section } from '../look/Section.tsx';
import { Talk } from '../look/Talk.tsx';

type Decision = ReviewView['suspension']['decisions'][number];

/** When the review stood still, or that it went on all the same, with what was decided and by whom. */
export function SuspensionsSoFar({ review }: { review: ReviewView }) {
  const { decisions } = review.suspension;
  if (decisions.length === 0) return null;
  return (
    <Section title="Suspension">
      {decisions.map((decision) => (
        <Panel key={`${decision.kind}.${decision.from}`}>
          <h3 style={{ margin: 0 }}>{inWords(decision, review)}</h3>
          <Talk said={decision.said} timeZone={review.timeZone} now={review.now} />
        </Panel>
      ))}
    </Section>
  );
}

function inWords({ kind, label, from, to }: Decision, { timeZone, now }: ReviewView): string {
  const began = dayInWords({ moment: from, timeZone, now });
  if (kind === 'keptGoing') return `${label}: it goes on all the same`;
  return to === null
    ? `${label}: suspended since ${began}`
    : `${label}: suspended from ${began} to ${dayInWords({ moment: to, timeZone, now })}`;
}
