import { z } from 'zod';
import { command } from '../command.ts';
import { inForce } from './inForce.ts';
import { versionMeant } from './plan.ts';
import { planVersion } from './planFields.ts';

/** The reviewee agrees to the plan as it was read; by that it is in force (TA-24). */
export const agreeSupportPlan = command('agreeSupportPlan', {
  fields: {
    ...planVersion,
    /** The hash of what was read: a plan that is not in force yet is written anew under the same number. */
    textHash: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'the SHA-256 of the plan')
      .optional(),
  },
  ids: { planId: 'existing' },
  by: ['reviewee'],
  decide: ({ planId, version, textHash }, situation) =>
    inForce({ planId, version, reason: null, textHash, as: 'reviewee' }, situation),
  example: (about, { review }) => versionMeant(review, about),
});
