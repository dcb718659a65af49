import type { Situation } from '../situation.ts';
import { addDays } from '../../calendar/workingDays.ts';
import { cycleCaseFor, endsInLine } from '../../policies/cycles.ts';
import type { RuleRef } from '../../policies/policyPack.ts';
import { isOffered } from '../offer.ts';
import { type Candidate, candidates } from './candidates.ts';
import { panelOf } from './cases.ts';
import { cyclePerson, endsOfFirstCycle, hasPassed } from './cycleEnds.ts';
import { openRequest } from './state.ts';
import { type PersonView, viewPerson } from '../../views/person.ts';

/** The length of a first cycle that began part-way (KM-09). `ends`: the days on which it falls into line. */
export type FirstCycleView = RuleRef & {
  text: string;
  ends: string[];
  fixed: { end: string; reason: string | null } | null;
  canFix: boolean;
};

/** Moves to a new post during the cycle, with the decision on each (KM-10). */
export type NewPostView = RuleRef & {
  text: string;
  decided: {
    id: string;
    post: string;
    from: string;
    newCycle: { start: string; end: string } | null;
    reason: string;
    by: PersonView;
  }[];
  /** What can be decided now; null for people who do not decide. Without `candidates` a panel reviews, and stays. */
  can: { ends: string[]; candidates: Candidate[] } | null;
};

/** The first cycle of somebody who started part-way; null for every other cycle. */
export function viewFirstCycle({ review, actor: viewer, context }: Situation): FirstCycleView | null {
  const rule = cycleCaseFor({ pack: context.pack, which: 'startsPartWay', staffGroup: review.staffGroup });
  const ends = endsOfFirstCycle(review, context);
  if (!rule || ends.length === 0) return null;
  const { firstCycle } = review.reviewers;
  return {
    rule: rule.rule,
    clause: rule.clause,
    text: rule.text,
    ends: ends.filter((end) => end === firstCycle?.end || !hasPassed(end, context)),
    fixed: firstCycle && { end: firstCycle.end, reason: firstCycle.reason },
    canFix: isOffered({ type: 'fixFirstCycle', about: {}, situation: { review, actor: viewer, context } }),
  };
}

/** Moves to a new post; null if the policy leaves nothing to decide about them. */
export function viewNewPost({ review, actor: viewer, context }: Situation): NewPostView | null {
  const { pack } = context;
  const rule = cycleCaseFor({ pack, which: 'newPost', staffGroup: review.staffGroup });
  const reviewee = context.person(review.revieweeOid);
  if (!rule?.decidedBy || !reviewee) return null;
  const whose = cyclePerson(review, reviewee);
  const ends = [addDays(review.cycle.start, 1), review.cycle.end].flatMap((day) =>
    endsInLine({ pack, person: whose, start: day }),
  );
  const can = isOffered({ type: 'decideNewPost', about: {}, situation: { review, actor: viewer, context } });
  return {
    rule: rule.rule,
    clause: rule.clause,
    text: rule.text,
    decided: review.reviewers.newPosts.map(({ by, at: _, ...each }) => ({ ...each, by: viewPerson(by, context) })),
    can: can
      ? {
          ends: [...new Set(ends)].filter((end) => !hasPassed(end, context)).toSorted(),
          // The reviewer does not change here while a request is open, or if a panel reviews.
          candidates: panelOf(pack, review.staffGroup) || openRequest(review) ? [] : candidates(review, context),
        }
      : null,
  };
}
