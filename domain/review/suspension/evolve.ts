import type { Evolve } from '../part.ts';
import type { SuspensionEvent } from './events.ts';

export const evolve: Evolve<SuspensionEvent> = {
  reviewSuspended: (review, { event: { reason, note }, at, by }) => ({
    ...review,
    suspensions: [...review.suspensions, { reason, from: at, to: null, by, note, ended: null }],
  }),
  reviewKeptGoing: (review, { event: { reason, note }, at, by }) => ({
    ...review,
    keptGoing: [...review.keptGoing, { reason, note, by, at }],
  }),
  reviewResumed: (review, { event: { note }, at, by }) => ({
    ...review,
    suspensions: review.suspensions.map((each) => (each.to === null ? { ...each, to: at, ended: { by, note } } : each)),
  }),
};
