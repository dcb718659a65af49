import type { Evolve } from '../part.ts';
import type { RetentionEvent } from './events.ts';

export const evolve: Evolve<RetentionEvent> = {
  // An agreement from before a hold must be given again after it.
  recordsHeld: (review, { event: { type, holdId, ...said }, at, by }) => ({
    ...review,
    retention: { agreed: null, holds: [...review.retention.holds, { id: holdId, ...said, at, by, ended: null }] },
  }),
  holdEnded: (review, { event: { holdId }, at, by }) => ({
    ...review,
    retention: {
      ...review.retention,
      holds: review.retention.holds.map((hold) => (hold.id === holdId ? { ...hold, ended: { at, by } } : hold)),
    },
  }),
  destructionAgreed: (review, { at, by }) => ({ ...review, retention: { ...review.retention, agreed: { at, by } } }),
};
