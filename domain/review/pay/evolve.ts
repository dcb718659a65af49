import type { Evolve } from '../part.ts';
import type { Review } from '../review.ts';
import type { PayEvent } from './events.ts';
import type { PayRecommendation } from './state.ts';

export const evolve: Evolve<PayEvent> = {
  payRecommended: (review, { event: { version, answers, formVersion }, at, by }) => ({
    ...review,
    pay: [
      ...review.pay.filter((each) => each.version !== version),
      { version, answers, formVersion, by, at, steps: [], decision: null },
    ],
  }),
  payPassedOn: (review, { event: { version, comment }, at, by }) =>
    withVersion({
      review,
      version,
      change: (each) => ({
        ...each,
        steps: [...each.steps, { oid: by, at, agreed: true, comment }],
      }),
    }),
  payReturned: (review, { event: { version, comment }, at, by }) =>
    withVersion({
      review,
      version,
      change: (each) => ({
        ...each,
        steps: [...each.steps, { oid: by, at, agreed: false, comment }],
      }),
    }),
  payDecided: (review, { event: { version, agreed, reasons }, at, by }) =>
    withVersion({ review, version, change: (each) => ({ ...each, decision: { by, at, agreed, reasons } }) }),
};

type WithVersionArgs = {
  review: Review;
  version: number;
  change: (recommendation: PayRecommendation) => PayRecommendation;
};

function withVersion({ review, version, change }: WithVersionArgs): Review {
  return { ...review, pay: review.pay.map((each) => (each.version === version ? change(each) : each)) };
}
