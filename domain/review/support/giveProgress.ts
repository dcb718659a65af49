import { z } from 'zod';
import { command, SOME_WORDS, SOMETHING_NEW } from '../command.ts';
import { id, words } from '../fields.ts';
import { planMeant, withRunning } from './plan.ts';
import { STANDINGS } from './state.ts';

/** The reviewer gives regular feedback while the monitoring runs (TA-25). */
export const giveProgress = command('giveProgress', {
  fields: {
    planId: id,
    progressId: id,
    standing: z.enum(STANDINGS, { error: 'Choose how far things have come.' }),
    note: words('Your feedback', 5000),
  },
  ids: { planId: 'existing', progressId: { names: 'progress', in: 'planId' } },
  by: ['reviewer'],
  decide: ({ planId, progressId, standing, note }, situation) =>
    withRunning({
      planId,
      situation,
      decide: ({ progress }) =>
        progress.some((each) => each.id === progressId)
          ? []
          : [{ type: 'supportProgressGiven', planId, progressId, standing, note }],
    }),
  example: ({ planId, standing = 'onTrack' }, { review }) => {
    const plan = planMeant(review, planId);
    return plan && { planId: plan.id, progressId: SOMETHING_NEW, standing, note: SOME_WORDS };
  },
});
