import type { Situation } from '../situation.ts';
import type { Decision } from '../part.ts';
import { refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import { openPlan, type SupportPlan, type SupportPlanVersion } from './state.ts';

/** The version of a plan that somebody answers or begins must be the last. */
export const versionSeen = {
  now: ({ planId }: { planId: string }, { review }: Situation) => {
    const plan = planMeant(review, planId);
    return plan?.ended ? undefined : plan?.versions.at(-1)?.version;
  },
  changed: 'There is a newer version of the support plan. Read it first.',
};

type WithVersionArgs = {
  given: { planId: string };
  situation: Situation;
  decide: (last: SupportPlanVersion) => Decision;
};

/** Decides about the last version of a plan, while it is not in force yet. */
export function withVersion({
  given: { planId },
  situation: {
    review,
    context: { pack },
  },
  decide,
}: WithVersionArgs): Decision {
  const plan = review.support.plans.find(({ id }) => id === planId);
  const last = plan?.versions.at(-1);
  if (!plan || !last) return refuse({ refused: 'notFound', message: 'There is no such support plan in this review.' });
  if (plan.ended)
    return refuse({ refused: 'alreadyDone', message: 'This support plan has ended.', ref: pack.concerns });
  return last.inForce
    ? refuse({ refused: 'alreadyDone', message: 'This version is in force already.', ref: pack.concerns })
    : decide(last);
}

type WithRunningArgs = { planId: string; situation: Situation; decide: (plan: SupportPlan) => Decision };

/** Decides about a plan whose monitoring has begun and has not ended. */
export function withRunning({
  planId,
  situation: {
    review,
    context: { pack },
  },
  decide,
}: WithRunningArgs): Decision {
  const plan = review.support.plans.find(({ id }) => id === planId);
  if (!plan) return refuse({ refused: 'notFound', message: 'There is no such support plan in this review.' });
  if (plan.ended)
    return refuse({ refused: 'alreadyDone', message: 'This support plan has ended.', ref: pack.concerns });
  if (plan.periods.length === 0)
    return refuse({ refused: 'notYet', message: 'The support plan has not begun yet.', ref: pack.concerns });
  return decide(plan);
}

/** The plan that is meant: the one named, or else the current one. */
export function planMeant(review: Review, planId: string | undefined): SupportPlan | undefined {
  return planId === undefined ? openPlan(review) : review.support.plans.find(({ id }) => id === planId);
}

/** The version of a plan that is meant: the one named, or else the last. */
export function versionMeant(
  review: Review,
  { planId, version }: { planId?: string | undefined; version?: number | undefined },
): { planId: string; version: number } | undefined {
  const plan = planMeant(review, planId);
  const meant = version ?? plan?.versions.at(-1)?.version;
  return plan && meant !== undefined ? { planId: plan.id, version: meant } : undefined;
}
