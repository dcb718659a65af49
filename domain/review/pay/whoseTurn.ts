import { z } from 'zod';
import type { PolicyPack } from '../../policies/policyPack.ts';
import type { Situation } from '../situation.ts';
import type { Context } from '../context.ts';
import type { Decision, Capacity } from '../part.ts';
import { refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import { standingOf } from './chain.ts';
import type { PayRecommendation } from './state.ts';

/** The version of the recommendation on somebody's screen. */
export const version = z.int().positive();

export const payHolder: Capacity = {
  id: 'payHolder',
  inWords: 'the person who has the recommendation',
  isHeldBy: ({ review, actor: { oid }, context }) => {
    const last = review.pay.at(-1);
    const standing = last && standingOf(last, { review, context });
    // Somebody who has passed it on and presses again is told that it is done.
    return (standing?.kind === 'with' && standing.oid === oid) || Boolean(last?.steps.some((step) => step.oid === oid));
  },
};

const CHANGED = 'The recommendation has changed since you opened it. Look at it again first.';

/** The recommendation that somebody passes on, returns or decides must be the current one. */
export const turnSeen = { now: (_: object, { review }: Situation) => review.pay.at(-1)?.version, changed: CHANGED };

/** The version that somebody writes must be the next one to write. */
export const writtenSeen = {
  now: (_: object, { review, context }: Situation) => versionToWrite(review, context),
  changed: CHANGED,
};

/** The version that a recommendation gets if it is written now: the current one, or the next if that was returned. */
export function versionToWrite(review: Review, context: Context): number {
  const last = review.pay.at(-1);
  if (!last) return 1;
  return last.version + (standingOf(last, { review, context }).kind === 'returned' ? 1 : 0);
}

/** Decides about a recommendation on its way to those who decide. */
export function withTurn(
  { review, context }: Situation,
  decide: (last: PayRecommendation, pay: NonNullable<PolicyPack['pay']>) => Decision,
): Decision {
  const { pay } = context.pack;
  const last = review.pay.at(-1);
  if (!pay || !last) return refuse({ refused: 'notYet', message: 'There is no recommendation on pay yet.', ref: pay });
  if (last.decision)
    return refuse({ refused: 'alreadyDone', message: 'Pay has been decided for this cycle.', ref: pay });
  return decide(last, pay);
}
