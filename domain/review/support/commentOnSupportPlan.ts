import { command, SOME_WORDS } from '../command.ts';
import { words } from '../fields.ts';
import { versionMeant, versionSeen, withVersion } from './plan.ts';
import { planVersion } from './planFields.ts';

/** The reviewee says what should change in a plan before it begins (TA-24). */
export const commentOnSupportPlan = command('commentOnSupportPlan', {
  fields: { ...planVersion, comment: words('Your comments', 5000) },
  ids: { planId: 'existing' },
  by: ['reviewee'],
  seen: { version: versionSeen },
  decide: ({ planId, version, comment }, situation) =>
    withVersion({
      given: { planId },
      situation,
      decide: ({ comments }) => {
        const last = comments.at(-1);
        if (last?.by === situation.actor.oid && last.text === comment) return [];
        return [{ type: 'supportPlanCommented', planId, version, text: comment }];
      },
    }),
  example: (about, { review }) => {
    const meant = versionMeant(review, about);
    return meant && { ...meant, comment: SOME_WORDS };
  },
});
