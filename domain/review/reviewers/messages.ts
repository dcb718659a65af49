import { cycleCaseFor } from '../../policies/cycles.ts';
import type { Context } from '../context.ts';
import { type MessageToSend, message, messageToEach } from '../message.ts';
import type { Request } from '../request.ts';
import type { Review } from '../review.ts';
import { askedCase, decider } from './cases.ts';
import { endsOfFirstCycle } from './cycleEnds.ts';
import { openRequest, reviewersOf } from './state.ts';

/**
 * Everybody who must decide, and everybody whom a decision is about, gets a card (KM-09, KM-10, KM-12, KM-13, KM-17 to
 * KM-20).
 */
export function aboutReviewers(review: Review, context: Context): MessageToSend[] {
  const { requests, changes, panels, firstCycle, newPosts } = review.reviewers;
  const asked = askedCase(context.pack, review.staffGroup);
  const all = [review.revieweeOid, ...reviewersOf(review)];
  return [
    ...requests.map(({ id, at, decided }): MessageToSend => {
      const about = { aboutId: id };
      if (decided)
        return message({
          name: 'reviewerRequestDecided',
          parts: { requestId: id },
          fields: { ...about, to: review.revieweeOid, at: decided.at },
        });
      const to = decider({ parties: asked?.decidedBy ?? [], review, context });
      return message({ name: 'reviewerAsked', parts: { requestId: id }, fields: { ...about, to, at } });
    }),
    // Whoever asked for the change reads of it in the answer to the request.
    ...changes.flatMap(({ case: why, fromOid, toOid, at, by }, index) => {
      const to = [...(why === 'asked' ? [] : [review.revieweeOid]), fromOid, toOid];
      return messageToEach({
        name: 'reviewerChanged',
        parts: { index },
        toEach: { aboutId: String(index), to, at, by },
      });
    }),
    ...panels.flatMap(({ memberOids, at, by }, index) => {
      const to = [review.revieweeOid, ...memberOids, ...(panels[index - 1]?.memberOids ?? [])];
      return messageToEach({ name: 'panelSet', parts: { index }, toEach: { aboutId: String(index), to, at, by } });
    }),
    ...aboutFirstCycle(review, context),
    ...(firstCycle
      ? messageToEach({
          name: 'firstCycleFixed',
          parts: { day: firstCycle.end },
          toEach: { aboutId: review.id, to: all, at: firstCycle.at, by: firstCycle.by },
        })
      : []),
    ...newPosts.flatMap(({ id, at, by }) =>
      messageToEach({ name: 'newPostDecided', parts: { postId: id }, toEach: { aboutId: id, to: all, at, by } }),
    ),
  ];
}

function aboutFirstCycle(review: Review, context: Context): MessageToSend[] {
  const to = whoFixesFirstCycle(review, context);
  if (to === undefined || review.reviewers.firstCycle) return [];
  return [message({ name: 'firstCycleToFix', parts: {}, fields: { aboutId: review.id, to, at: review.openedAt } })];
}

/** Who must fix the length of a first cycle that began part-way; undefined if there is nothing to fix (KM-09). */
function whoFixesFirstCycle(review: Review, context: Context): string | undefined {
  const rule = cycleCaseFor({ pack: context.pack, which: 'startsPartWay', staffGroup: review.staffGroup });
  if (!rule?.decidedBy || endsOfFirstCycle(review, context).length === 0) return undefined;
  return decider({ parties: [rule.decidedBy], review, context });
}

export function askedAboutReviewers(review: Review, context: Context): Request[] {
  const { pack } = context;
  const request = openRequest(review);
  const asked = askedCase(pack, review.staffGroup);
  const first = cycleCaseFor({ pack, which: 'startsPartWay', staffGroup: review.staffGroup });
  const fixes = review.reviewers.firstCycle ? undefined : whoFixesFirstCycle(review, context);
  return [
    ...(request && asked
      ? [
          {
            kind: 'decideReviewer' as const,
            to: decider({ parties: asked.decidedBy, review, context }),
            title: `Decide on the request for another ${pack.wording.reviewer}`,
            aboutId: request.id,
            section: 'reviewers' as const,
            rule: asked.rule,
            clause: asked.clause,
          },
        ]
      : []),
    ...(first && fixes !== undefined
      ? [
          {
            kind: 'fixFirstCycle' as const,
            to: fixes,
            title: 'Fix how long the first cycle lasts',
            aboutId: review.id,
            section: 'reviewers' as const,
            rule: first.rule,
            clause: first.clause,
          },
        ]
      : []),
  ];
}
