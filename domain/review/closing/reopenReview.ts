import { command, SOME_WORDS } from '../command.ts';
import { words } from '../fields.ts';
import { reviewerOfTheTwo } from './reviewerOfTheTwo.ts';
import { isClosed } from './state.ts';

/** Reopens a review whose cycle was closed, for a reason. */
export const reopenReview = command('reopenReview', {
  fields: { reason: words('The reason', 2000) },
  by: ['approver', 'headteacher', reviewerOfTheTwo],
  sees: ['whole', 'decisions'],
  closed: 'By this it is opened again (X-08).',
  decide: ({ reason }, { review }) => (isClosed(review) ? [{ type: 'reviewReopened', reason }] : []),
  example: () => ({ reason: SOME_WORDS }),
});
