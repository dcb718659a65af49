import type { Context } from '../context.ts';
import { type Asked, message } from '../message.ts';
import type { Request } from '../request.ts';
import type { Review } from '../review.ts';
import { type Concern, openPlan, type SupportPlan } from './state.ts';

/** Concerns to the other of the two, the plan and its outcome to the reviewee, a proposal to the one who decides. */
export function aboutSupport(review: Review): Asked[] {
  const { concerns, plans, proposals } = review.support;
  return [
    ...concerns.flatMap((concern) => ofConcern(concern, review)),
    ...plans.flatMap((plan) => ofPlan(plan, review)),
    ...proposals.flatMap(({ id, at, by, decided }): Asked[] => [
      message('capability', { proposalId: id }, { to: review.approverOid, aboutId: id, at }),
      ...(decided ? [message('capabilityDecided', { proposalId: id }, { to: by, aboutId: id, at: decided.at })] : []),
    ]),
  ];
}

function ofConcern({ id, by, at, replies, settled }: Concern, review: Review): Asked[] {
  const parts = { concernId: id };
  const told = (by: string, at: string) => ({
    to: by === review.revieweeOid ? review.reviewerOid : review.revieweeOid,
    aboutId: id,
    at,
  });
  return [
    message('concernRaised', parts, told(by, at)),
    ...replies.map((reply) => message('concern', { ...parts, at: reply.at }, told(reply.by, reply.at))),
    ...(settled ? [message('concernSettled', parts, told(settled.by, settled.at))] : []),
  ];
}

function ofPlan({ id, versions, periods, progress, ended }: SupportPlan, review: Review): Asked[] {
  const about = { aboutId: id };
  const { revieweeOid, reviewerOid } = review;
  return [
    ...versions.flatMap(({ version, at, comments, inForce }): Asked[] => [
      message('supportPlan', { planId: id, version }, { ...about, to: revieweeOid, at }),
      ...comments.map((each) =>
        message(
          'supportPlanCommented',
          { planId: id, version, at: each.at },
          { ...about, to: reviewerOid, at: each.at },
        ),
      ),
      ...(inForce
        ? [
            message(
              'supportPlanInForce',
              { planId: id, version },
              { ...about, to: inForce.by === revieweeOid ? reviewerOid : revieweeOid, at: inForce.at },
            ),
          ]
        : []),
    ]),
    ...periods
      .slice(1)
      .map(({ from }) =>
        message('supportPlanExtended', { planId: id, at: from }, { ...about, to: revieweeOid, at: from }),
      ),
    ...progress.flatMap((each): Asked[] => [
      message('supportProgress', { progressId: each.id }, { aboutId: each.id, to: revieweeOid, at: each.at }),
      ...(each.answer
        ? [
            message(
              'supportProgressAnswered',
              { progressId: each.id, at: each.answer.at },
              { aboutId: each.id, to: reviewerOid, at: each.answer.at },
            ),
          ]
        : []),
    ]),
    ...(ended ? [message('supportPlanEnded', { planId: id }, { ...about, to: revieweeOid, at: ended.at })] : []),
  ];
}

/** Whose turn it is about a concern, a plan that is not agreed yet, or a proposal that waits for a decision. */
export function askedAboutSupport(review: Review, { pack }: Context): Request[] {
  const ref = pack.concerns && { rule: pack.concerns.rule, clause: pack.concerns.clause };
  const base = { section: 'support' as const, ...ref };
  const concerns = review.support.concerns
    .filter(({ settled, replies }) => !settled && replies.length === 0)
    .map(({ id }): Request => ({
      ...base,
      kind: 'answerConcern',
      to: review.revieweeOid,
      aboutId: id,
      title: 'A concern was raised with you: say how you see it',
    }));
  const proposals = review.support.proposals
    .filter(({ decided }) => decided === null)
    .map(({ id }): Request => ({
      section: 'support',
      kind: 'decideCapability',
      to: review.approverOid,
      aboutId: id,
      title: 'Decide whether the capability procedure begins',
    }));
  return [...concerns, ...askedAboutPlan(review, base), ...proposals];
}

function askedAboutPlan(review: Review, base: { section: 'support' }): Request[] {
  const plan = openPlan(review);
  const last = plan?.versions.at(-1);
  if (!plan || !last || last.inForce) return [];
  const about = { ...base, aboutId: plan.id };
  return last.comments.length > 0
    ? [
        {
          ...about,
          kind: 'considerSupportPlan',
          to: review.reviewerOid,
          title: 'There are comments on the support plan: change it, or begin it',
        },
      ]
    : [
        {
          ...about,
          kind: 'answerSupportPlan',
          to: review.revieweeOid,
          title: 'Agree to the support plan, or say what should change',
        },
      ];
}
