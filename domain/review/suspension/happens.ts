import type { Happens, InWords } from '../part.ts';
import type { SuspensionEvent } from './events.ts';

export const suspensionHappens: Happens<SuspensionEvent> = {
  reviewSuspended: (review, { reason, note }, { at, by }) => ({
    ...review,
    suspensions: [...review.suspensions, { reason, from: at, to: null, by, note, ended: null }],
  }),
  reviewKeptGoing: (review, { reason, note }, { at, by }) => ({
    ...review,
    keptGoing: [...review.keptGoing, { reason, note, by, at }],
  }),
  reviewResumed: (review, { note }, { at, by }) => ({
    ...review,
    suspensions: review.suspensions.map((each) => (each.to === null ? { ...each, to: at, ended: { by, note } } : each)),
  }),
};

export const suspensionInWords: InWords<SuspensionEvent> = {
  reviewSuspended: () => 'Suspended the review',
  reviewKeptGoing: () => 'Decided that the review goes on',
  reviewResumed: () => 'Resumed the review',
};
