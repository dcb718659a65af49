import type { Evolve } from '../part.ts';
import type { Review } from '../review.ts';
import type { DevelopmentEvent } from './events.ts';
import type { Need } from './need.ts';

export const evolve: Evolve<DevelopmentEvent> = {
  needEntered: (review, { event: { type, needId, promised, ...fields }, at, by }) => ({
    ...review,
    development: {
      needs: [
        // A withdrawn need can be entered again.
        ...review.development.needs.filter(({ id }) => id !== needId),
        {
          id: needId,
          ...fields,
          enteredBy: by,
          enteredAt: at,
          state: promised ? { kind: 'promised', at, by } : { kind: 'asked' },
          effect: null,
        },
      ],
    },
  }),
  needChanged: (review, { event: { type, needId, ...fields } }) =>
    withNeed({ review, id: needId, change: (need) => ({ ...need, ...fields }) }),
  needWithdrawn: (review, { event: { needId }, at, by }) =>
    withNeed({ review, id: needId, change: (need) => ({ ...need, state: { kind: 'withdrawn', at, by } }) }),
  needPromised: (review, { event: { needId, by: until }, at, by }) =>
    withNeed({ review, id: needId, change: (need) => ({ ...need, by: until, state: { kind: 'promised', at, by } }) }),
  needProvided: (review, { event: { needId, on, note }, at, by }) =>
    withNeed({ review, id: needId, change: (need) => ({ ...need, state: { kind: 'provided', at, by, on, note } }) }),
  needDeclined: (review, { event: { needId, why }, at, by }) =>
    withNeed({ review, id: needId, change: (need) => ({ ...need, state: { kind: 'declined', at, by, why } }) }),
  effectRecorded: (review, { event: { needId, effect }, at, by }) =>
    withNeed({ review, id: needId, change: (need) => ({ ...need, effect: { text: effect, at, by } }) }),
};

function withNeed({ review, id, change }: { review: Review; id: string; change: (need: Need) => Need }): Review {
  return {
    ...review,
    development: { needs: review.development.needs.map((each) => (each.id === id ? change(each) : each)) },
  };
}
