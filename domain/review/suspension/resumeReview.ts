import { command, SOME_WORDS } from '../command.ts';
import { words } from '../fields.ts';
import { isSuspended } from './suspension.ts';

/** Resumes a suspended review. Each open deadline has moved by the time lost (KM-03, X-05). */
export const resumeReview = command('resumeReview', {
  fields: { note: words('What is decided', 2000) },
  by: ['approver', 'headteacher'],
  suspended: 'By this it goes on.',
  decide: ({ note }, { review }) => (isSuspended(review) ? [{ type: 'reviewResumed', note }] : []),
  example: () => ({ note: SOME_WORDS }),
});
