import { addDays } from '../../calendar/workingDays.ts';
import type { Evolve } from '../part.ts';
import type { Review } from '../review.ts';
import type { ReviewersEvent } from './events.ts';
import type { Reviewers } from './state.ts';

/** How events change who reviews. They do not begin the cycle again: dates, objectives and history stay (KM-20). */
export const evolve: Evolve<ReviewersEvent> = {
  reviewerRequested: (review, { event: { requestId, aboutOid, reasons }, at }) =>
    withReviewers(review, ({ requests }) => ({
      requests: [...requests, { id: requestId, aboutOid, reasons, at, decided: null }],
    })),
  reviewerRequestDecided: (review, { event: { requestId, granted, reason }, at, by }) =>
    withReviewers(review, ({ requests }) => ({
      requests: requests.map((each) =>
        each.id === requestId ? { ...each, decided: { granted, reason, at, by } } : each,
      ),
    })),
  reviewerChanged: (review, { event: { type, ...change }, at, by }) => ({
    ...withReviewers(review, ({ changes }) => ({ changes: [...changes, { ...change, at, by }] })),
    reviewerOid: change.toOid,
    objectives: handedOver(review, change),
  }),
  panelSet: (review, { event: { type, ...panel }, at, by }) => ({
    ...withReviewers(review, ({ panels }) => ({ panels: [...panels, { ...panel, at, by }] })),
    reviewerOid: panel.leadOid,
    objectives: handedOver(review, { fromOid: review.reviewerOid, toOid: panel.leadOid }),
  }),
  firstCycleFixed: (review, { event: { end, reason }, at, by }) => ({
    ...withReviewers(review, () => ({ firstCycle: { end, reason, at, by } })),
    cycle: { ...review.cycle, end },
  }),
  newPostDecided: (review, { event: { type, decisionId, ...decided }, at, by }) => ({
    ...withReviewers(review, ({ newPosts }) => ({ newPosts: [...newPosts, { id: decisionId, ...decided, at, by }] })),
    cycle: decided.newCycle ? { ...review.cycle, end: addDays(decided.newCycle.start, -1) } : review.cycle,
  }),
};

function withReviewers(review: Review, change: (reviewers: Reviewers) => Partial<Reviewers>): Review {
  return { ...review, reviewers: { ...review.reviewers, ...change(review.reviewers) } };
}

/** Objectives that wait for the former reviewer's answer then wait for the new reviewer's. */
function handedOver({ objectives }: Review, { fromOid, toOid }: { fromOid: string; toOid: string }) {
  const { state } = objectives;
  return state.kind === 'sent' && state.to === fromOid ? { ...objectives, state: { ...state, to: toOid } } : objectives;
}
