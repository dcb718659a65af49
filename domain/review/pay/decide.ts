import { problemsWith } from '../../forms/form.ts';
import { formInUse } from '../../forms/ownForms.ts';
import { limitsOf } from '../../limits/limitsOf.ts';
import { withholdingNeedsRecord } from '../../limits/withholdingNeedsRecord.ts';
import type { PolicyPack } from '../../policies/policyPack.ts';
import { isSame } from '../canonicalJson.ts';
import { atSchool, type Context } from '../context.ts';
import type { Decides, Decision } from '../part.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import { standingOf } from './chain.ts';
import type { PayCommand } from './commands.ts';
import type { PayRecommendation } from './state.ts';
import { inOrder } from '../../inOrder.ts';

type PayRule = NonNullable<PolicyPack['pay']>;
type Of<Type extends PayCommand['type']> = Extract<PayCommand, { type: Type }>;

/** The recommendation on pay and its way to those who decide (KM-33, KM-53, TA-27, KS-22, KS-23). */
export const payDecide: Decides<PayCommand> = {
  recommendPay: recommend,
  passPayOn: (review, { version, comment }, context, actor) =>
    withTurn(review, version, context, ({ steps }) =>
      steps.some(({ oid, agreed }) => oid === actor.oid && agreed) ? [] : [{ type: 'payPassedOn', version, comment }],
    ),
  returnPay: (review, { version, comment }, context, actor) =>
    withTurn(review, version, context, ({ steps }, pay) =>
      steps.some(({ oid }) => oid === actor.oid)
        ? refuse('alreadyDone', 'You have passed this on already.', pay)
        : [{ type: 'payReturned', version, comment }],
    ),
  decidePay: (review, { version, agreed, reasons }, context) => {
    const { pay } = context.pack;
    const last = review.pay.at(-1);
    if (!pay || !last) return refuse('notYet', 'There is no recommendation on pay yet.', pay);
    if (last.version !== version) return stale();
    if (last.decision)
      return last.decision.agreed === agreed ? [] : refuse('alreadyDone', 'This has been decided already.', pay);
    if (standingOf(last, review, context).kind !== 'toDecide')
      return refuse('notYet', 'The recommendation has not reached those who decide yet.', pay.decides);
    return [{ type: 'payDecided', version, agreed, reasons }];
  },
};

function recommend(review: Review, { version, answers }: Of<'recommendPay'>, context: Context): Decision {
  const form = formInUse('pay', context);
  const { pay } = context.pack;
  if (!form || !pay) return refuse('invalid', 'The school has no pay part in this policy.');
  const last = review.pay.at(-1);
  const standing = last && standingOf(last, review, context).kind;
  if (standing === 'decided') return refuse('alreadyDone', 'Pay has been decided for this cycle.', pay);
  if (last && standing === 'with' && last.steps.length > 0)
    return refuse('alreadyDone', 'The recommendation is on its way. It can be changed once it is returned.', pay);
  if (standing === 'toDecide' && (last?.steps.length ?? 0) > 0)
    return refuse('alreadyDone', 'The recommendation is with those who decide.', pay);
  const next = (last?.version ?? 0) + (last === undefined || standing === 'returned' ? 1 : 0);
  if (version !== next) return stale();
  const problems = problemsWith(form.form, answers);
  if (problems.length > 0) return refuse('invalid', 'Some parts of the form need your attention.', null, problems);
  const refusal = refusalOfContent(review, answers, pay, context);
  if (refusal) return refusal;
  if (last?.version === version && isSame(last.answers, answers)) return [];
  return [{ type: 'payRecommended', version, answers, formVersion: form.version }];
}

/** Only for those eligible (KM-33); an increment is withheld only on a record of concern and support (TA-27). */
function refusalOfContent(
  review: Review,
  answers: Readonly<Record<string, string>>,
  pay: PayRule,
  context: Context,
): Refusal | undefined {
  const recommendation = answers['recommendation'] ?? '';
  if (pay.eligibility && answers['eligible'] === 'no' && recommendation !== pay.eligibility.otherwise) {
    const message = `${pay.eligibility.text} Choose “${pay.eligibility.otherwise}”.`;
    return refuse('invalid', message, pay.eligibility, [{ field: 'recommendation', message }]);
  }
  const today = atSchool(context.now, context).toPlainDate().toString();
  for (const limit of limitsOf(context.pack, 'withholdingNeedsRecord', review.staffGroup)) {
    const flag = withholdingNeedsRecord(limit, {
      withheld: recommendation === pay.withheld,
      on: today,
      concernsMadeKnownOn: earliest([answers['concernsMadeKnownOn'], ...concernDays(review, context)]),
      supportGivenFrom: earliest([answers['supportGivenFrom'], ...supportDays(review, context)]),
    });
    if (flag) return refuse('overLimit', flag.message, flag, [{ field: 'recommendation', message: flag.message }]);
  }
  return undefined;
}

function concernDays(review: Review, context: Context): string[] {
  return review.support.concerns.map(({ at }) => atSchool(at, context).toPlainDate().toString());
}

function supportDays(review: Review, context: Context): string[] {
  return review.support.plans
    .flatMap(({ periods }) => periods)
    .map(({ from }) => atSchool(from, context).toPlainDate().toString());
}

function earliest(days: readonly (string | undefined)[]): string | null {
  const known = days.flatMap((day) => (day ? [day] : []));
  return known.toSorted(inOrder)[0] ?? null;
}

function withTurn(
  review: Review,
  version: number,
  context: Context,
  decide: (last: PayRecommendation, pay: PayRule) => Decision,
): Decision {
  const { pay } = context.pack;
  const last = review.pay.at(-1);
  if (!pay || !last) return refuse('notYet', 'There is no recommendation on pay yet.', pay);
  if (last.version !== version) return stale();
  if (last.decision) return refuse('alreadyDone', 'Pay has been decided for this cycle.', pay);
  return decide(last, pay);
}

function stale(): Refusal {
  return refuse('stale', 'The recommendation has changed since you opened it. Look at it again first.');
}
