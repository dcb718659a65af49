import { z } from 'zod';
import { command } from '../command.ts';
import { inForce, isInForce, sealedPlan } from './inForce.ts';
import { planMeant, versionMeant, versionSeen } from './plan.ts';
import { planVersion } from './planFields.ts';

/** The reviewee agrees to the plan as read, and it is in force (TA-24). */
export const agreeSupportPlan = command('agreeSupportPlan', {
  fields: {
    ...planVersion,
    /** The hash of what was read. A plan that is not in force yet can be rewritten under the same number. */
    textHash: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'the SHA-256 of the plan')
      .optional(),
  },
  ids: { planId: 'existing' },
  by: ['reviewee'],
  done: isInForce,
  seen: {
    version: versionSeen,
    textHash: {
      now: ({ planId }, situation) => {
        const plan = planMeant(situation.review, planId);
        const written = plan?.versions.at(-1);
        if (!plan || plan.ended || !written) return undefined;
        return sealedPlan({ planId, written, as: 'reviewee' }, situation)?.textHash ?? null;
      },
      changed: 'The support plan has changed since you opened it. Read it again before you agree.',
    },
  },
  decide: ({ planId, version }, situation) => inForce({ planId, version, reason: null, as: 'reviewee' }, situation),
  example: (about, { review }) => versionMeant(review, about),
});
