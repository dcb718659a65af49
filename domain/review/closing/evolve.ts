import type { Evolve } from '../part.ts';
import type { Review } from '../review.ts';
import type { ClosingEvent } from './events.ts';
import type { Closing } from './state.ts';

export const evolve: Evolve<ClosingEvent> = {
  cycleClosed: (review, { event: { note }, at, by }) => withClosing(review, { closed: { at, by, note } }),
  nextReviewOpened: (review, { event: { reviewId } }) => withClosing(review, { nextReviewId: reviewId }),
  objectivesCarriedOver: (review, { event: { objectives } }) => ({
    ...review,
    objectives: { ...review.objectives, list: objectives, revision: review.objectives.revision + 1 },
  }),
  reviewReopened: (review, { event: { reason }, at, by }) =>
    withClosing(review, {
      closed: null,
      reopened: [...review.closing.reopened, { what: 'review', at, by, reason }],
    }),
  stepReopened: (review, { event: { step, reason }, at, by }) => ({
    ...withClosing(review, { reopened: [...review.closing.reopened, { what: step, at, by, reason }] }),
    ...(step === 'objectives' && { objectives: { ...review.objectives, state: { kind: 'draft' as const } } }),
  }),
};

function withClosing(review: Review, change: Partial<Closing>): Review {
  return { ...review, closing: { ...review.closing, ...change } };
}
