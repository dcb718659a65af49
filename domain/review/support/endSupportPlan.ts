import { z } from 'zod';
import { command, SOME_WORDS } from '../command.ts';
import { id, words } from '../fields.ts';
import { planMeant, withRunning } from './plan.ts';

/** The reviewer records how the monitoring ends, and the grounds (TA-25, TA-26). */
export const endSupportPlan = command('endSupportPlan', {
  fields: {
    planId: id,
    outcome: z.enum(['enough', 'capability'], { error: 'Choose how the monitoring ends.' }),
    note: words('What the outcome rests on', 5000),
  },
  ids: { planId: 'existing' },
  by: ['reviewer'],
  decide: ({ planId, outcome, note }, situation) =>
    withRunning({ planId, situation, decide: () => [{ type: 'supportPlanEnded', planId, outcome, note }] }),
  example: ({ planId, outcome = 'enough' }, { review }) => {
    const plan = planMeant(review, planId);
    return plan && { planId: plan.id, outcome, note: SOME_WORDS };
  },
});
