import type { Context } from '../context.ts';
import { messageKey } from '../messageKey.ts';
import type { Asked } from '../message.ts';
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
      {
        key: messageKey('capability', { proposalId: id }),
        kind: 'capability',
        to: review.approverOid,
        aboutId: id,
        at,
      },
      ...(decided
        ? [
            {
              key: messageKey('capabilityDecided', { proposalId: id }),
              kind: 'capability' as const,
              to: by,
              aboutId: id,
              at: decided.at,
            },
          ]
        : []),
    ]),
  ];
}

function ofConcern({ id, by, at, replies, settled }: Concern, review: Review): Asked[] {
  const about = { concernId: id };
  const said = [
    { by, at, key: messageKey('concernRaised', about) },
    ...replies.map((reply) => ({ ...reply, key: messageKey('concern', { ...about, at: reply.at }) })),
  ];
  return [...said, ...(settled ? [{ ...settled, key: messageKey('concernSettled', about) }] : [])].map((each) => ({
    key: each.key,
    kind: 'concern',
    to: each.by === review.revieweeOid ? review.reviewerOid : review.revieweeOid,
    aboutId: id,
    at: each.at,
  }));
}

function ofPlan({ id, versions, periods, progress, ended }: SupportPlan, review: Review): Asked[] {
  const about = { aboutId: id, kind: 'supportPlan' as const };
  const { revieweeOid, reviewerOid } = review;
  return [
    ...versions.flatMap(({ version, at, comments, inForce }): Asked[] => [
      { ...about, key: messageKey('supportPlan', { planId: id, version }), to: revieweeOid, at },
      ...comments.map((each) => ({
        ...about,
        key: messageKey('supportPlanCommented', { planId: id, version, at: each.at }),
        to: reviewerOid,
        at: each.at,
      })),
      ...(inForce
        ? [
            {
              ...about,
              key: messageKey('supportPlanInForce', { planId: id, version }),
              to: inForce.by === revieweeOid ? reviewerOid : revieweeOid,
              at: inForce.at,
            },
          ]
        : []),
    ]),
    ...periods.slice(1).map(({ from }) => ({
      ...about,
      key: messageKey('supportPlanExtended', { planId: id, at: from }),
      to: revieweeOid,
      at: from,
    })),
    ...progress.flatMap((each): Asked[] => [
      {
        aboutId: each.id,
        kind: 'supportProgress',
        key: messageKey('supportProgress', { progressId: each.id }),
        to: revieweeOid,
        at: each.at,
      },
      ...(each.answer
        ? [
            {
              aboutId: each.id,
              kind: 'supportProgress' as const,
              key: messageKey('supportProgressAnswered', { progressId: each.id, at: each.answer.at }),
              to: reviewerOid,
              at: each.answer.at,
            },
          ]
        : []),
    ]),
    ...(ended
      ? [{ ...about, key: messageKey('supportPlanEnded', { planId: id }), to: revieweeOid, at: ended.at }]
      : []),
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
