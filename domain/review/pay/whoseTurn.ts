import { z } from 'zod';
import type { PolicyPack } from '../../policies/policyPack.ts';
import type { Situation } from '../command.ts';
import type { Decision, Standing } from '../part.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { standingOf } from './chain.ts';
import type { PayRecommendation } from './state.ts';

/** The version of the recommendation that somebody has before him or her. */
export const version = z.int().positive();

export const payHolder: Standing = {
  id: 'payHolder',
  inWords: 'the person with whom the recommendation is',
  isHeldBy: (review, { oid }, context) => {
    const last = review.pay.at(-1);
    const standing = last && standingOf(last, review, context);
    // One who has passed it on, and presses again, is told that it is done.
    return (standing?.kind === 'with' && standing.oid === oid) || Boolean(last?.steps.some((step) => step.oid === oid));
  },
};

/** Decides about the recommendation on its way to those who decide. */
export function withTurn(
  turn: number,
  { review, context }: Situation,
  decide: (last: PayRecommendation, pay: NonNullable<PolicyPack['pay']>) => Decision,
): Decision {
  const { pay } = context.pack;
  const last = review.pay.at(-1);
  if (!pay || !last) return refuse('notYet', 'There is no recommendation on pay yet.', pay);
  if (last.version !== turn) return stale();
  if (last.decision) return refuse('alreadyDone', 'Pay has been decided for this cycle.', pay);
  return decide(last, pay);
}

/** What somebody is told who has an older version before him or her. */
export function stale(): Refusal {
  return refuse('stale', 'The recommendation has changed since you opened it. Look at it again first.');
}
