import type { ReviewNow } from '../situation.ts';
import type { PolicyPack } from '../../policies/policyPack.ts';
import type { Context } from '../context.ts';
import { personBehind } from '../parties.ts';
import type { Review } from '../review.ts';
import type { PayRecommendation } from './state.ts';

type PayChainStep = NonNullable<PolicyPack['pay']>['chain'][number] & { oid: string };

/** Who recommends somebody's pay; undefined if the policy, or the school's choice, has no pay part. */
export function whoRecommends(review: Review, context: Context): string | undefined {
  const { pay } = context.pack;
  return pay && personBehind({ review, party: pay.recommends, context });
}

/** The people who pass a recommendation on, in order (KS-23). Whoever recommends it does not pass it on as well. */
export function chainOf(review: Review, context: Context): PayChainStep[] {
  const seen = new Set([whoRecommends(review, context), review.revieweeOid]);
  return (context.pack.pay?.chain ?? []).flatMap((link) => {
    const oid = personBehind({ review, party: link.party, context });
    if (seen.has(oid)) return [];
    seen.add(oid);
    return [{ ...link, oid }];
  });
}

/**
 * Where a recommendation is: with one person in the chain, waiting for the decision, returned to be rewritten, or
 * decided.
 */
export function standingOf(
  { steps, decision }: PayRecommendation,
  { review, context }: ReviewNow,
): { kind: 'with'; oid: string } | { kind: 'toDecide' } | { kind: 'returned' } | { kind: 'decided' } {
  if (decision) return { kind: 'decided' };
  if (steps.at(-1)?.agreed === false) return { kind: 'returned' };
  const next = chainOf(review, context)[steps.length];
  return next ? { kind: 'with', oid: next.oid } : { kind: 'toDecide' };
}

/**
 * Whether somebody may record the decision: the person whom the policy names, or a governor who was let in for it
 * (KM-53).
 */
export function mayDecidePay(oid: string, { review, context }: ReviewNow): boolean {
  const { pay } = context.pack;
  if (!pay || oid === review.revieweeOid) return false;
  return (
    letInForPay(review, context).includes(oid) || personBehind({ review, party: pay.decides.party, context }) === oid
  );
}

/** Who is asked for the decision: the governors who were let in for it, or the person whom the policy names (KM-53). */
export function whoDecidesPay(review: Review, context: Context): string[] {
  const { pay } = context.pack;
  const letIn = letInForPay(review, context);
  return letIn.length > 0 || !pay ? letIn : [personBehind({ review, party: pay.decides.party, context })];
}

/**
 * Not everybody who sees the assessment was let in for pay: another manager can get access to it for moderation
 * (KS-27).
 */
function letInForPay({ access }: Review, { pack }: Context): string[] {
  const row = pack.access.table.find(({ party }) => party === 'payGovernors');
  return access.grants.filter(({ rule, ended }) => rule === row?.rule && ended === null).map(({ oid }) => oid);
}
