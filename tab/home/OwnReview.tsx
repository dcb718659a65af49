import { Button } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import type { HomeView, ReviewSummary } from '#domain/views/home.ts';
import { periodInWords } from '#domain/calendar/inWords.ts';
import { Panel } from '../look/Panel.tsx';
import { Path } from '../look/Path.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { CycleTimeline } from './CycleTimeline.tsx';
import { hasEnded } from './EndedCycles.tsx';

/** The person's own review: its stages and its cycle, with today on it. */
export function OwnReview({ review, home }: { review: ReviewSummary; home: HomeView }) {
  const [, go] = useLocation();
  return (
    <Section
      title="Your review"
      action={<Button onClick={() => go(`/reviews/${review.reviewId}`)}>Open your review</Button>}
    >
      <Panel>
        <Quiet>
          {review.policy} · reviewed by {review.reviewer.name} · {periodInWords(review.cycle)}
          {hasEnded(review, home) && ' · this cycle has ended and the next is not open yet'}
        </Quiet>
        <Path stages={review.stages} />
        <CycleTimeline review={review} now={home.now} timeZone={home.timeZone} />
      </Panel>
    </Section>
  );
}
