import type { Evolve } from '../part.ts';
import type { Review } from '../review.ts';
import type { ModerationEvent } from './events.ts';
import type { Moderation } from './state.ts';

export const evolve: Evolve<ModerationEvent> = {
  moderationSampleDrawn: (review, { event: { type, ...fields }, at, by }) =>
    changed(review, { sample: { ...fields, by, at } }),
  statementModerated: (review, { event: { type, ...fields }, at, by }) =>
    changed(review, { outcomes: [...review.moderation.outcomes, { ...fields, by, at }] }),
  checkerNamed: (review, { event: { oid }, at, by }) =>
    changed(review, { checkers: [...review.moderation.checkers, { oid, by, at }] }),
  checkerWithdrawn: (review, { event: { oid } }) =>
    changed(review, { checkers: review.moderation.checkers.filter((each) => each.oid !== oid) }),
  midYearAudited: (review, { event: { type, ...fields }, at, by }) =>
    changed(review, { audits: [...review.moderation.audits, { ...fields, by, at }] }),
};

function changed(review: Review, change: Partial<Moderation>): Review {
  return { ...review, moderation: { ...review.moderation, ...change } };
}
