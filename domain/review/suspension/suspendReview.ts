import { z } from 'zod';
import { command, SOME_WORDS } from '../command.ts';
import { words } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { beginCapability } from '../support/beginCapability.ts';
import { isSuspended } from './suspension.ts';
import { withRule } from './suspensionRule.ts';

/**
 * Suspends a review for one of its policy's reasons (KM-03, TA-26, TA-29, KS-24). Meanwhile no duty falls due and
 * nobody is reminded.
 */
export const suspendReview = command('suspendReview', {
  fields: {
    reason: z.enum(['capability', 'sickness', 'grievance'], { error: 'Choose why the review is suspended.' }),
    note: words('What is decided', 2000),
  },
  by: ['approver', 'headteacher'],
  suspended: 'Asked for again, it is answered that the review is suspended already.',
  decide: ({ reason, note }, { review, context }) =>
    withRule({
      wanted: reason,
      context,
      decide: (rule) => {
        if (isSuspended(review))
          return refuse({ refused: 'alreadyDone', message: 'This review is suspended already.', ref: rule });
        const decided = reason === 'capability' ? beginCapability(review, note) : [];
        return [...decided, { type: 'reviewSuspended', reason, note }];
      },
    }),
  example: ({ reason }, { context: { pack } }) => {
    const meant = reason ?? pack.suspensions[0]?.reason;
    return meant && { reason: meant, note: SOME_WORDS };
  },
});
