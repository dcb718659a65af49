import type { Happens, InWords } from '../part.ts';
import type { Review } from '../review.ts';
import type { ClosingEvent } from './events.ts';
import type { Closing } from './state.ts';

export const closingHappen: Happens<ClosingEvent> = {
  cycleClosed: (review, { note }, { at, by }) => withClosing(review, { closed: { at, by, note } }),
  nextReviewOpened: (review, { reviewId }) => withClosing(review, { nextReviewId: reviewId }),
  objectivesCarriedOver: (review, { objectives }) => ({
    ...review,
    objectives: { ...review.objectives, list: objectives, revision: review.objectives.revision + 1 },
  }),
  reviewReopened: (review, { reason }, { at, by }) =>
    withClosing(review, {
      closed: null,
      reopened: [...review.closing.reopened, { what: 'review', at, by, reason }],
    }),
  stepReopened: (review, { step, reason }, { at, by }) => ({
    ...withClosing(review, { reopened: [...review.closing.reopened, { what: step, at, by, reason }] }),
    ...(step === 'objectives' && { objectives: { ...review.objectives, state: { kind: 'draft' as const } } }),
  }),
};

function withClosing(review: Review, change: Partial<Closing>): Review {
  return { ...review, closing: { ...review.closing, ...change } };
}

export const closingInWords: InWords<ClosingEvent> = {
  cycleClosed: ({ note }) => (note === null ? 'Closed the cycle' : 'Closed the cycle with something still open'),
  nextReviewOpened: () => 'The review of the next cycle began',
  objectivesCarriedOver: ({ objectives }) =>
    objectives.length === 1
      ? 'Carried over one objective from the last cycle'
      : `Carried over ${objectives.length} objectives from the last cycle`,
  reviewReopened: () => 'Opened the review again',
  stepReopened: ({ step }, { pack }) =>
    step === 'objectives' ? 'Opened the objectives again' : `Opened the ${pack.wording.statement} again`,
};
