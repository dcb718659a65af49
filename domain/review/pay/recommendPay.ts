import { filledIn } from '../../forms/filledIn.ts';
import { filledInAnew } from '../../forms/filledInAnew.ts';
import { answersSchema, problemsWith } from '../../forms/form.ts';
import { formInUse } from '../../forms/ownForms.ts';
import { isSame } from '../canonicalJson.ts';
import { command } from '../command.ts';
import type { Capacity } from '../part.ts';
import { refuse } from '../refusal.ts';
import { standingOf, whoRecommends } from './chain.ts';
import { refusalOfContent } from './refusalOfContent.ts';
import { version, versionToWrite, writtenSeen } from './whoseTurn.ts';

const recommender: Capacity = {
  id: 'payRecommender',
  inWords: 'the person who recommends pay under this policy',
  isHeldBy: ({ review, actor: { oid }, context }) => whoRecommends(review, context) === oid,
};

/**
 * Recommends pay, or changes the recommendation until somebody in the chain has passed it on. If it was returned, this
 * rewrites it (KM-33, TA-27, KS-22, KS-23).
 */
export const recommendPay = command('recommendPay', {
  fields: { version, answers: answersSchema },
  by: [recommender],
  seen: { version: writtenSeen },
  decide: ({ version: written, answers }, { review, context }) => {
    const form = formInUse('pay', context);
    const { pay } = context.pack;
    if (!form || !pay) return refuse({ refused: 'invalid', message: 'The school has no pay part in this policy.' });
    const last = review.pay.at(-1);
    const standing = last && standingOf(last, { review, context }).kind;
    if (standing === 'decided')
      return refuse({ refused: 'alreadyDone', message: 'Pay has been decided for this cycle.', ref: pay });
    if (last && standing === 'with' && last.steps.length > 0)
      return refuse({
        refused: 'alreadyDone',
        message: 'The recommendation is on its way. It can be changed once it is returned.',
        ref: pay,
      });
    if (standing === 'toDecide' && (last?.steps.length ?? 0) > 0)
      return refuse({ refused: 'alreadyDone', message: 'The recommendation is with those who decide.', ref: pay });
    const problems = problemsWith(form.form, answers);
    if (problems.length > 0)
      return refuse({
        refused: 'invalid',
        message: 'Some parts of the form need your attention.',
        ref: null,
        fields: problems,
      });
    const refusal = refusalOfContent({ answers, pay }, { review, context });
    if (refusal) return refusal;
    if (last?.version === written && isSame(last.answers, answers)) return [];
    return [{ type: 'payRecommended', version: written, answers, formVersion: form.version }];
  },
  example: (about, { review, context }) => {
    const form = formInUse('pay', context)?.form;
    const { pay } = context.pack;
    if (!form || !pay) return undefined;
    const before = review.pay.at(-1)?.answers;
    const choices = form.fields.find(({ id }) => id === 'recommendation')?.choices ?? [];
    const answers = [filledIn(form), filledInAnew(form, before)]
      .flatMap((filled) => [filled, ...choices.map((recommendation) => ({ ...filled, recommendation }))])
      .find(
        (each) => !(before && isSame(each, before)) && !refusalOfContent({ answers: each, pay }, { review, context }),
      );
    return answers && { version: versionToWrite(review, context), answers, ...about };
  },
});
