import type { Happens, InWords } from '../part.ts';
import type { SuspensionEvent } from './events.ts';

export const suspensionHappens: Happens<SuspensionEvent> = {
  reviewSuspended: (review, { reason }, { at }) => ({
    ...review,
    suspensions: [...review.suspensions, { reason, from: at, to: null }],
  }),
  reviewResumed: (review, _, { at }) => ({
    ...review,
    suspensions: review.suspensions.map((each) => (each.to === null ? { ...each, to: at } : each)),
  }),
};

export const suspensionInWords: InWords<SuspensionEvent> = {
  reviewSuspended: () => 'Suspended the review',
  reviewResumed: () => 'Resumed the review',
};
