import { z } from 'zod';
import { command, SOME_WORDS } from '../command.ts';
import { id, words } from '../fields.ts';
import { planMeant, withRunning } from './plan.ts';

/** The reviewer gives more time. Monitoring begins again (TA-25). */
export const extendSupportPlan = command('extendSupportPlan', {
  fields: {
    planId: id,
    /** How often monitoring has begun so far. By it, two presses extend the plan only once. */
    periods: z.int().positive(),
    reason: words('Why more time is given', 2000),
  },
  ids: { planId: 'existing' },
  by: ['reviewer'],
  decide: ({ planId, periods, reason }, situation) =>
    withRunning({
      planId,
      situation,
      decide: (plan) => (plan.periods.length > periods ? [] : [{ type: 'supportPlanExtended', planId, reason }]),
    }),
  example: ({ planId, periods }, { review }) => {
    const plan = planMeant(review, planId);
    return plan && { planId: plan.id, periods: periods ?? plan.periods.length, reason: SOME_WORDS };
  },
});
