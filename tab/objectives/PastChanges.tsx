import { Accordion, AccordionHeader, AccordionItem, AccordionPanel } from '@fluentui/react-components';
import type { ObjectivesView } from '#domain/review/objectives/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { momentInWords } from '#domain/calendar/inWords.ts';
import { Section } from '../look/Section.tsx';
import { Differences } from './Differences.tsx';
import { WhyChanged } from './Revision.tsx';

/** Finished changes of the objectives; every version is kept, old against new. */
export function PastChanges({ review, objectives }: { review: ReviewView; objectives: ObjectivesView }) {
  if (objectives.past.length === 0) return null;
  return (
    <Section title="Earlier changes">
      <Accordion collapsible multiple>
        {objectives.past.map((change) => (
          <AccordionItem key={change.id} value={change.id}>
            <AccordionHeader as="h3">
              {change.ended?.how === 'withdrawn' ? 'Withdrawn' : 'Changed'} on{' '}
              {change.ended && momentInWords({ moment: change.ended.at, timeZone: review.timeZone, now: review.now })}
            </AccordionHeader>
            <AccordionPanel>
              <div style={{ display: 'flex', flexDirection: 'column', gap: 12 }}>
                <WhyChanged review={review} change={change} />
                {change.ended?.how === 'approved' && (
                  <Differences review={review} objectives={objectives} differences={change.differences} />
                )}
              </div>
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </Section>
  );
}
