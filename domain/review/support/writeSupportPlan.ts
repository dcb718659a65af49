import { filledIn } from '../../forms/filledIn.ts';
import { answersSchema, type Form, problemsWith } from '../../forms/form.ts';
import { formInUse } from '../../forms/ownForms.ts';
import { isSame } from '../canonicalJson.ts';
import { command, SOME_WORDS, SOMETHING_NEW } from '../command.ts';
import { words } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { planMeant } from './plan.ts';
import { planVersion } from './planFields.ts';
import { openPlan, type SupportPlan } from './state.ts';

/** The reviewer writes or changes the support plan with all its parts, and says why (TA-24, TA-25). */
export const writeSupportPlan = command('writeSupportPlan', {
  fields: {
    ...planVersion,
    answers: answersSchema,
    reason: words('Why the plan is changed', 2000).nullable(),
  },
  ids: { planId: { names: 'supportPlan' } },
  by: ['reviewer'],
  seen: {
    version: {
      now: ({ planId }, { review }) => {
        const open = openPlan(review);
        const plan = planMeant(review, planId);
        return plan?.ended || (open && open.id !== planId) ? undefined : nextVersion(plan);
      },
      changed: 'The support plan has changed since you opened it. Look at it again first.',
    },
  },
  decide: ({ planId, version, answers, reason }, { review, context }) => {
    const form = formInUse('supportPlan', context);
    const { concerns } = context.pack;
    if (!form) return refuse({ refused: 'invalid', message: 'This policy has no support plan.', ref: concerns });
    const open = openPlan(review);
    const plan = review.support.plans.find(({ id }) => id === planId);
    if (open && open.id !== planId)
      return refuse({
        refused: 'alreadyDone',
        message: 'There is a support plan already. Change that one, or end it first.',
        ref: concerns,
      });
    if (plan?.ended) return refuse({ refused: 'alreadyDone', message: 'This support plan has ended.', ref: concerns });
    const problems = problemsWith(form.form, answers);
    if (problems.length > 0)
      return refuse({
        refused: 'invalid',
        message: 'Some parts of the plan need your attention.',
        ref: null,
        fields: problems,
      });
    if (version > 1 && reason === null) {
      const message = 'Say why the plan is changed.';
      return refuse({ refused: 'invalid', message, ref: null, fields: [{ field: 'reason', message }] });
    }
    const last = plan?.versions.at(-1);
    if (last?.version === version && isSame(last.answers, answers)) return [];
    return [{ type: 'supportPlanWritten', planId, version, answers, formVersion: form.version, reason }];
  },
  example: ({ planId }, { review, context }) => {
    const form = formInUse('supportPlan', context)?.form;
    const plan = planMeant(review, planId);
    const version = nextVersion(plan);
    if (!form) return undefined;
    return {
      planId: plan?.id ?? SOMETHING_NEW,
      version,
      answers: filledIn(form, ownWords(form)),
      reason: version > 1 ? SOME_WORDS : null,
    };
  },
});

/** A version that is not in force yet is replaced. A version in force is followed by the next. */
function nextVersion(plan: SupportPlan | undefined): number {
  const last = plan?.versions.at(-1);
  return last ? last.version + (last.inForce ? 1 : 0) : 1;
}

/** Words for the fields that take any text, so that the plan differs from the one before. */
function ownWords({ fields }: Form): Record<string, string> {
  const texts = fields.filter(({ kind }) => kind === 'line' || kind === 'text' || kind === 'points');
  return Object.fromEntries(texts.map(({ id }) => [id, SOME_WORDS]));
}
