import type { ReviewNow } from '../situation.ts';
import { limitsOf } from '../../limits/limitsOf.ts';
import { withholdingNeedsRecord } from '../../limits/withholdingNeedsRecord.ts';
import { inOrder } from '../../inOrder.ts';
import type { PolicyPack } from '../../policies/policyPack.ts';
import { atSchool, type Context } from '../context.ts';
import { todayAt } from '../today.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';

type RefusalOfContentArgs = { answers: Readonly<Record<string, string>>; pay: NonNullable<PolicyPack['pay']> };

/**
 * Only eligible people get a recommendation (KM-33). An increment is withheld only if concern and support are on record
 * (TA-27).
 */
export function refusalOfContent(
  { answers, pay }: RefusalOfContentArgs,
  { review, context }: ReviewNow,
): Refusal | undefined {
  const recommendation = answers['recommendation'] ?? '';
  if (pay.eligibility && answers['eligible'] === 'no' && recommendation !== pay.eligibility.otherwise) {
    const message = `${pay.eligibility.text} Choose “${pay.eligibility.otherwise}”.`;
    return refuse({
      refused: 'invalid',
      message,
      ref: pay.eligibility,
      fields: [{ field: 'recommendation', message }],
    });
  }
  const today = todayAt(context);
  for (const limit of limitsOf({ pack: context.pack, kind: 'withholdingNeedsRecord', staffGroup: review.staffGroup })) {
    const flag = withholdingNeedsRecord(limit, {
      withheld: recommendation === pay.withheld,
      on: today,
      concernsMadeKnownOn: earliest([answers['concernsMadeKnownOn'], ...concernDays(review, context)]),
      supportGivenFrom: earliest([answers['supportGivenFrom'], ...supportDays(review, context)]),
    });
    if (flag)
      return refuse({
        refused: 'overLimit',
        message: flag.message,
        ref: flag,
        fields: [{ field: 'recommendation', message: flag.message }],
      });
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
