import type { Evolve } from '../part.ts';
import type { RetentionEvent } from './events.ts';

export const evolve: Evolve<RetentionEvent> = {
  // Whatever was agreed before a hold is agreed anew after it.
  recordsHeld: (review, { type, holdId, ...said }, { at, by }) => ({
    ...review,
    retention: { agreed: null, holds: [...review.retention.holds, { id: holdId, ...said, at, by, ended: null }] },
  }),
  holdEnded: (review, { holdId }, { at, by }) => ({
    ...review,
    retention: {
      ...review.retention,
      holds: review.retention.holds.map((hold) => (hold.id === holdId ? { ...hold, ended: { at, by } } : hold)),
    },
  }),
  destructionAgreed: (review, _, { at, by }) => ({ ...review, retention: { ...review.retention, agreed: { at, by } } }),
};
