import type { Evolve } from '../part.ts';
import type { DutyEvent } from './events.ts';

export const evolve: Evolve<DutyEvent> = {
  dutyRecorded: (review, { event: { key, on, note }, at, by }) => ({
    ...review,
    recorded: [...review.recorded, { key, on, note, by, at }],
  }),
  dutyReminded: (review, { event: { key, toOid }, at, by }) => ({
    ...review,
    reminded: [...review.reminded.filter((each) => each.key !== key), { key, toOid, by, at }],
  }),
};
