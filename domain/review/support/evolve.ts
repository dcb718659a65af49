import type { Evolve } from '../part.ts';
import type { Review } from '../review.ts';
import type { SupportEvent } from './events.ts';
import type { Concern, SupportPlan, SupportPlanVersion } from './state.ts';

/** What the events of concerns and support plans change in a review. */
export const evolve: Evolve<SupportEvent> = {
  concernRaised: (review, { event: { concernId, about, help }, at, by }) => ({
    ...review,
    support: {
      ...review.support,
      concerns: [...review.support.concerns, { id: concernId, about, help, by, at, replies: [], settled: null }],
    },
  }),
  concernAnswered: (review, { event: { concernId, text }, at, by }) =>
    withConcern({
      review,
      id: concernId,
      change: (concern) => ({ ...concern, replies: [...concern.replies, { by, at, text }] }),
    }),
  concernSettled: (review, { event: { concernId, note }, at, by }) =>
    withConcern({ review, id: concernId, change: (concern) => ({ ...concern, settled: { by, at, note } }) }),
  supportPlanWritten: (review, { event: { type, planId, ...fields }, at, by }) => {
    const version: SupportPlanVersion = { ...fields, by, at, comments: [], inForce: null };
    const { plans } = review.support;
    if (!plans.some(({ id }) => id === planId)) {
      const plan: SupportPlan = { id: planId, versions: [version], periods: [], progress: [], ended: null };
      return { ...review, support: { ...review.support, plans: [...plans, plan] } };
    }
    return withPlan({
      review,
      id: planId,
      change: (plan) => ({
        ...plan,
        versions: [...plan.versions.filter((each) => each.version !== version.version), version],
      }),
    });
  },
  supportPlanCommented: (review, { event: { planId, version, text }, at, by }) =>
    withVersion({
      review,
      planId,
      version,
      change: (each) => ({ ...each, comments: [...each.comments, { by, at, text }] }),
    }),
  supportPlanInForce: (review, { event: { type, planId, version, ...begun }, at, by }) =>
    withPlan({
      review: withVersion({ review, planId, version, change: (each) => ({ ...each, inForce: { at, by, ...begun } }) }),
      id: planId,
      change: (plan) => (plan.periods.length > 0 ? plan : { ...plan, periods: [{ from: at, reason: null }] }),
    }),
  supportPlanExtended: (review, { event: { planId, reason }, at }) =>
    withPlan({ review, id: planId, change: (plan) => ({ ...plan, periods: [...plan.periods, { from: at, reason }] }) }),
  supportProgressGiven: (review, { event: { planId, progressId, standing, note }, at, by }) =>
    withPlan({
      review,
      id: planId,
      change: (plan) => ({
        ...plan,
        progress: [...plan.progress, { id: progressId, standing, note, by, at, answer: null }],
      }),
    }),
  supportProgressAnswered: (review, { event: { planId, progressId, text }, at, by }) =>
    withPlan({
      review,
      id: planId,
      change: (plan) => ({
        ...plan,
        progress: plan.progress.map((each) => (each.id === progressId ? { ...each, answer: { by, at, text } } : each)),
      }),
    }),
  supportPlanEnded: (review, { event: { planId, outcome, note }, at, by }) =>
    withPlan({ review, id: planId, change: (plan) => ({ ...plan, ended: { by, at, outcome, note } }) }),
  capabilityProposed: (review, { event: { proposalId, spokenOn, note }, at, by }) => ({
    ...review,
    support: {
      ...review.support,
      proposals: [...review.support.proposals, { id: proposalId, spokenOn, note, by, at, decided: null }],
    },
  }),
  capabilityDecided: (review, { event: { proposalId, begins, note }, at, by }) => ({
    ...review,
    support: {
      ...review.support,
      proposals: review.support.proposals.map((each) =>
        each.id === proposalId ? { ...each, decided: { by, at, begins, note } } : each,
      ),
    },
  }),
};

type WithConcernArgs = { review: Review; id: string; change: (concern: Concern) => Concern };

function withConcern({ review, id, change }: WithConcernArgs): Review {
  const concerns = review.support.concerns.map((each) => (each.id === id ? change(each) : each));
  return { ...review, support: { ...review.support, concerns } };
}

type WithPlanArgs = { review: Review; id: string; change: (plan: SupportPlan) => SupportPlan };

function withPlan({ review, id, change }: WithPlanArgs): Review {
  const plans = review.support.plans.map((each) => (each.id === id ? change(each) : each));
  return { ...review, support: { ...review.support, plans } };
}

type WithVersionArgs = {
  review: Review;
  planId: string;
  version: number;
  change: (version: SupportPlanVersion) => SupportPlanVersion;
};

function withVersion({ review, planId, version, change }: WithVersionArgs): Review {
  return withPlan({
    review,
    id: planId,
    change: (plan) => ({
      ...plan,
      versions: plan.versions.map((each) => (each.version === version ? change(each) : each)),
    }),
  });
}
