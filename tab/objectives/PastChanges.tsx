import { Accordion, AccordionHeader, AccordionItem, AccordionPanel } from '@fluentui/react-components';
import type { ObjectivesView } from '#domain/review/objectives/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useWords } from '../language/useWords.ts';
import { Section } from '../look/Section.tsx';
import { Stack } from '../look/Stack.tsx';
import { Differences } from './Differences.tsx';
import { WhyChanged } from './Revision.tsx';

/** Finished changes of the objectives; every version is kept, old against new. */
export function PastChanges({ review, objectives }: { review: ReviewView; objectives: ObjectivesView }) {
  const { t, momentInWords } = useWords();
  const when = (at: string) => momentInWords({ moment: at, timeZone: review.timeZone, now: review.now });
  if (objectives.past.length === 0) return null;
  return (
    <Section title={t('Earlier changes')}>
      <Accordion collapsible multiple>
        {objectives.past.map((change) => (
          <AccordionItem key={change.id} value={change.id}>
            <AccordionHeader as="h3">
              {change.ended &&
                t(change.ended.how === 'withdrawn' ? 'Withdrawn on {when}' : 'Changed on {when}', {
                  when: when(change.ended.at),
                })}
            </AccordionHeader>
            <AccordionPanel>
              <Stack gap="M">
                <WhyChanged review={review} change={change} />
                {change.ended?.how === 'approved' && (
                  <Differences review={review} objectives={objectives} differences={change.differences} />
                )}
              </Stack>
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </Section>
  );
}
