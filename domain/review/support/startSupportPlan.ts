import { command, SOME_WORDS } from '../command.ts';
import { words } from '../fields.ts';
import { inForce, isInForce } from './inForce.ts';
import { versionMeant, versionSeen } from './plan.ts';
import { planVersion } from './planFields.ts';

/** The reviewer begins a plan that was not agreed, and says why (TA-24). */
export const startSupportPlan = command('startSupportPlan', {
  fields: { ...planVersion, reason: words('Why it begins without agreement', 2000) },
  ids: { planId: 'existing' },
  by: ['reviewer'],
  done: isInForce,
  seen: { version: versionSeen },
  decide: ({ planId, version, reason }, situation) => inForce({ planId, version, reason, as: 'reviewer' }, situation),
  example: (about, { review }) => {
    const meant = versionMeant(review, about);
    return meant && { ...meant, reason: SOME_WORDS };
  },
});
