import type { Situation, ReviewNow } from '../situation.ts';
import { isoIn } from '../../calendar/moments.ts';
import type { Flag } from '../../limits/flag.ts';
import { inWordsOf } from '../../policies/packs.ts';
import type { RuleRef } from '../../policies/policyPack.ts';
import type { CommandType } from '../commands.ts';
import { type KnownFields, isOffered } from '../offer.ts';
import { type Candidate, candidates, governors } from './candidates.ts';
import { askedCase, decider, decides, panelOf, type ReviewerCase, reviewerCases } from './cases.ts';
import { openRequest, presentPanel, type ReviewerRequest, reviewersOf } from './state.ts';
import { mayReplace, mayTakeOver } from './takers.ts';
import { untrained } from '../training.ts';
import { type PersonView, viewPerson } from '../../views/person.ts';
import { type FirstCycleView, type NewPostView, viewFirstCycle, viewNewPost } from './viewCycle.ts';
import { type PastReviewer, viewPastReviewers } from './viewPast.ts';

type Ruled<Shape> = RuleRef & Shape;

/** Who reviews, how that came about, and what the viewer can ask for or decide. Moments have the school's offset. */
export type ReviewersView = {
  now: PersonView[];
  since: string;
  /** The warnings about reviewers without training on record, for those who decide (KM-21). */
  warnings: Flag[];
  past: PastReviewer[];
  /** For the person who asked and the person who decides, newest first; empty for everybody else. */
  requests: RequestView[];
  /** Who decides on a request, if the policy has requests. */
  decider: PersonView | null;
  canAsk: Ruled<{ about: PersonView[] }> | null;
  /** The reasons for which the viewer can pass the review to somebody else now. */
  cases: Ruled<{ case: ReviewerCase['case']; label: string; to: ReviewerCase['to'] }>[];
  /** People to whom the review can pass, or who can join the panel, for those who decide. */
  candidates: Candidate[];
  /** The policy wants a panel here (KM-12, KS-14). `canSet`: the viewer sets it. */
  panel: Ruled<{ text: string; isSet: boolean; canSet: boolean }> | null;
  firstCycle: FirstCycleView | null;
  newPost: NewPostView | null;
};

export type RequestView = {
  id: string;
  at: string;
  about: PersonView;
  reasons: string;
  decided: { granted: boolean; by: PersonView; at: string; reason: string } | null;
  /** Somebody can take over. */
  canGrant: boolean;
  canDecide: boolean;
};

/** Who reviews, for somebody who sees the whole review or decides who reviews. */
export function viewReviewers({ review, actor: viewer, context }: Situation): ReviewersView {
  const { pack } = context;
  const { staffGroup } = review;
  const asked = askedCase(pack, staffGroup);
  const panel = panelOf(pack, staffGroup);
  const own = reviewerCases(pack, staffGroup).filter((each) =>
    decides({ parties: each.decidedBy, review, person: viewer }),
  );
  const may = <Type extends CommandType>(type: Type, about: KnownFields<Type> = {}) =>
    isOffered({ type, about, situation: { review, actor: viewer, context } });
  const decidesHere =
    own.length > 0 || (panel !== undefined && decides({ parties: ['chairOfGovernors'], review, person: viewer }));
  const isReviewee = viewer.oid === review.revieweeOid;
  const cases = own.filter((each) => each.case !== 'asked' && may('changeReviewer', { case: each.case }));
  const canSet = may('setPanel');
  const request = openRequest(review);
  const canGrant = request !== undefined && may('grantReviewerRequest', { requestId: request.id });
  const person = (oid: string) => viewPerson(oid, context);
  const now = reviewersOf(review);
  const from = [...review.reviewers.changes, ...review.reviewers.panels].map(({ at }) => at).toSorted();
  return {
    now: now.map(person),
    since: isoIn(from.at(-1) ?? review.openedAt, context.calendar.timeZone),
    warnings: decidesHere ? now.flatMap((oid) => untrained({ what: 'reviewing', oid, review, context }) ?? []) : [],
    past: viewPastReviewers({ withReasons: isReviewee || decidesHere }, { review, context }),
    requests: isReviewee || decidesHere ? viewRequests({ review, actor: viewer, context }) : [],
    decider: asked ? person(decider({ parties: asked.decidedBy, review, context })) : null,
    canAsk: asked && may('requestReviewer') ? { rule: asked.rule, clause: asked.clause, about: now.map(person) } : null,
    cases: cases.map(({ rule, clause, case: id, label, to }) => ({
      rule,
      clause,
      case: id,
      to,
      label: inWordsOf(pack, label),
    })),
    candidates: candidatesFor({ request: canGrant ? request : undefined, cases, canSet }, { review, context }),
    panel: panel
      ? {
          rule: panel.rule,
          clause: panel.clause,
          text: inWordsOf(pack, panel.text),
          isSet: presentPanel(review) !== undefined,
          canSet,
        }
      : null,
    firstCycle: viewFirstCycle({ review, actor: viewer, context }),
    newPost: viewNewPost({ review, actor: viewer, context }),
  };
}

type Offered = { request: ReviewerRequest | undefined; cases: readonly ReviewerCase[]; canSet: boolean };

/**
 * People to whom the review can pass by what is offered: on an open request, for one of the cases, or onto the panel.
 */
function candidatesFor({ request, cases, canSet }: Offered, { review, context }: ReviewNow): Candidate[] {
  if (canSet) return governors(review, context);
  const takers = [
    ...(request ? mayReplace(request, { review, context }) : []),
    ...cases.flatMap((each) => mayTakeOver({ to: each.to, ref: each }, { review, context })),
  ];
  if (takers.length === 0) return [];
  const oids = new Set(takers.map(({ oid }) => oid));
  const all = panelOf(context.pack, review.staffGroup) ? governors(review, context) : candidates(review, context);
  return all.filter(({ oid }) => oids.has(oid));
}

function viewRequests({ review, actor: viewer, context }: Situation): RequestView[] {
  const person = (oid: string) => viewPerson(oid, context);
  const at = (moment: string) => isoIn(moment, context.calendar.timeZone);
  const may = (type: 'grantReviewerRequest' | 'declineReviewerRequest', requestId: string) =>
    isOffered({ type, about: { requestId }, situation: { review, actor: viewer, context } });
  return review.reviewers.requests.toReversed().map(({ id, at: moment, aboutOid, reasons, decided }) => ({
    id,
    at: at(moment),
    about: person(aboutOid),
    reasons,
    decided: decided && { ...decided, at: at(decided.at), by: person(decided.by) },
    canGrant: decided === null && may('grantReviewerRequest', id),
    canDecide: decided === null && may('declineReviewerRequest', id),
  }));
}
