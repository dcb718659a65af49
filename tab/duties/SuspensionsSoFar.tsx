import type { ReviewView } from '#domain/views/review.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { CardTitle } from '../look/CardTitle.tsx';
import { Panel } from '../look/Panel.tsx';
import { Section } from '../look/Section.tsx';
import { Talk } from '../look/Talk.tsx';

type Decision = ReviewView['suspension']['decisions'][number];

/** When the review stood still, or that it went on all the same, with what was decided and by whom. */
export function SuspensionsSoFar({ review }: { review: ReviewView }) {
  const { t, dayInWords } = useWords();
  const day = (moment: string) => dayInWords({ moment, timeZone: review.timeZone, now: review.now });
  const standing = ({ kind, from, to }: Decision) => {
    if (kind === 'keptGoing') return t('it goes on all the same');
    const start = day(from);
    return to === null
      ? t('suspended since {start}', { start })
      : t('suspended from {start} to {end}', { start, end: day(to) });
  };
  const { decisions } = review.suspension;
  if (decisions.length === 0) return null;
  return (
    <Section title={t('Suspension')}>
      {decisions.map((decision) => (
        <Panel key={`${decision.kind}.${decision.from}`}>
          <CardTitle as="h3">
            <SchoolsWords>{decision.label}</SchoolsWords>: {standing(decision)}
          </CardTitle>
          <Talk said={decision.said} timeZone={review.timeZone} now={review.now} />
        </Panel>
      ))}
    </Section>
  );
}
