import { z } from 'zod';
import { command, SOME_WORDS } from '../command.ts';
import { words } from '../fields.ts';
import { withRule } from './suspensionRule.ts';

const REASONS = ['sickness', 'grievance'] as const;

/** Decides that the review goes on in spite of sickness or a grievance: both are dealt with together (TA-29). */
export const keepReviewGoing = command('keepReviewGoing', {
  fields: {
    reason: z.enum(REASONS, { error: 'Choose what the decision is about.' }),
    note: words('What is decided', 2000),
  },
  by: ['approver', 'headteacher'],
  decide: ({ reason, note }, { review, context }) =>
    withRule({
      wanted: reason,
      context,
      decide: () => {
        const last = review.keptGoing.at(-1);
        return last?.reason === reason && last.note === note ? [] : [{ type: 'reviewKeptGoing', reason, note }];
      },
    }),
  example: ({ reason }, { context: { pack } }) => {
    const meant = reason ?? REASONS.find((each) => pack.suspensions.some((rule) => rule.reason === each));
    return meant && { reason: meant, note: SOME_WORDS };
  },
});
