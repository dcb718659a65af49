import { command, SOMETHING_NEW } from '../command.ts';
import { id } from '../fields.ts';
import { theApp } from '../theApp.ts';
import { isClosed } from './state.ts';

/** The cycle closes by itself once the next cycle’s meeting has looked back at it (KM-24, TA-07). */
export const closeByNextMeeting = command('closeByNextMeeting', {
  fields: {},
  by: [theApp],
  mark: () => null,
  decide: () => [{ type: 'cycleClosed', note: null }],
  example: (_, { review }) => (isClosed(review) ? undefined : {}),
});

/** Links a review to that of the next cycle when that is opened; again only where the one before was taken back. */
export const noteNextReview = command('noteNextReview', {
  fields: { nextReviewId: id },
  ids: { nextReviewId: 'existing' },
  by: [theApp],
  closed: 'A closed cycle is what the next one follows.',
  suspended: 'That there is a next cycle is so, whether this one stands still or not.',
  mark: () => null,
  decide: ({ nextReviewId }, { review }) =>
    review.closing.nextReviewId !== nextReviewId ? [{ type: 'nextReviewOpened', reviewId: nextReviewId }] : [],
  example: () => ({ nextReviewId: SOMETHING_NEW }),
});
