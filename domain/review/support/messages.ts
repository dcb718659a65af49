import type { Context } from '../context.ts';
import { type MessageToSend, message } from '../message.ts';
import { otherOf } from '../parties.ts';
import type { Request } from '../request.ts';
import type { Review } from '../review.ts';
import { type Concern, openPlan, type SupportPlan } from './state.ts';

/** Concerns go to the other of the two, the plan and its outcome to the reviewee, and a proposal to whoever decides. */
export function aboutSupport(review: Review): MessageToSend[] {
  const { concerns, plans, proposals } = review.support;
  return [
    ...concerns.flatMap((concern) => ofConcern(concern, review)),
    ...plans.flatMap((plan) => ofPlan(plan, review)),
    ...proposals.flatMap(({ id, at, by, decided }): MessageToSend[] => [
      message({ name: 'capability', parts: { proposalId: id }, fields: { to: review.approverOid, aboutId: id, at } }),
      ...(decided
        ? [
            message({
              name: 'capabilityDecided',
              parts: { proposalId: id },
              fields: { to: by, aboutId: id, at: decided.at },
            }),
          ]
        : []),
    ]),
  ];
}

function ofConcern({ id, by, at, replies, settled }: Concern, review: Review): MessageToSend[] {
  const parts = { concernId: id };
  const told = (by: string, at: string) => ({
    to: otherOf(review, by),
    aboutId: id,
    at,
  });
  return [
    message({ name: 'concernRaised', parts, fields: told(by, at) }),
    ...replies.map((reply) =>
      message({ name: 'concern', parts: { ...parts, at: reply.at }, fields: told(reply.by, reply.at) }),
    ),
    ...(settled ? [message({ name: 'concernSettled', parts, fields: told(settled.by, settled.at) })] : []),
  ];
}

function ofPlan({ id, versions, periods, progress, ended }: SupportPlan, review: Review): MessageToSend[] {
  const about = { aboutId: id };
  const { revieweeOid, reviewerOid } = review;
  return [
    ...versions.flatMap(({ version, at, comments, inForce }): MessageToSend[] => [
      message({ name: 'supportPlan', parts: { planId: id, version }, fields: { ...about, to: revieweeOid, at } }),
      ...comments.map((each) =>
        message({
          name: 'supportPlanCommented',
          parts: { planId: id, version, at: each.at },
          fields: { ...about, to: reviewerOid, at: each.at },
        }),
      ),
      ...(inForce
        ? [
            message({
              name: 'supportPlanInForce',
              parts: { planId: id, version },
              fields: { ...about, to: otherOf(review, inForce.by), at: inForce.at },
            }),
          ]
        : []),
    ]),
    ...periods.slice(1).map(({ from }) =>
      message({
        name: 'supportPlanExtended',
        parts: { planId: id, at: from },
        fields: { ...about, to: revieweeOid, at: from },
      }),
    ),
    ...progress.flatMap((each): MessageToSend[] => [
      message({
        name: 'supportProgress',
        parts: { progressId: each.id },
        fields: { aboutId: each.id, to: revieweeOid, at: each.at },
      }),
      ...(each.answer
        ? [
            message({
              name: 'supportProgressAnswered',
              parts: { progressId: each.id, at: each.answer.at },
              fields: { aboutId: each.id, to: reviewerOid, at: each.answer.at },
            }),
          ]
        : []),
    ]),
    ...(ended
      ? [
          message({
            name: 'supportPlanEnded',
            parts: { planId: id },
            fields: { ...about, to: revieweeOid, at: ended.at },
          }),
        ]
      : []),
  ];
}

/** Requests about an open concern, a plan that is not agreed yet, or a proposal that waits for a decision. */
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
