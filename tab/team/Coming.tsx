import { Accordion, AccordionHeader, AccordionItem, AccordionPanel } from '@fluentui/react-components';
import { dayInWords } from '#domain/calendar/inWords.ts';
import type { HomeView } from '#domain/views/home.ts';
import { Section } from '../look/Section.tsx';
import { ReviewList } from './ReviewList.tsx';

/** Cycles that have yet to begin, folded. Renders nothing without any. */
export function Coming({ home }: { home: HomeView }) {
  const reviews = home.coming.filter(({ reviewee }) => reviewee.oid !== home.me.oid);
  const [first] = reviews;
  if (!first) return null;
  const from = dayInWords({ moment: first.cycle.start, timeZone: home.timeZone, now: home.now });
  return (
    <Section title="The next cycle">
      <Accordion collapsible>
        <AccordionItem value="next">
          <AccordionHeader as="h3">
            {reviews.length} {reviews.length === 1 ? 'review begins' : 'reviews begin'} on {from} or later
          </AccordionHeader>
          <AccordionPanel>
            <ReviewList reviews={reviews} home={home} kind="others" />
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </Section>
  );
}
