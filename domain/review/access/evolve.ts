import type { Evolve } from '../part.ts';
import type { AccessEvent } from './events.ts';

export const evolve: Evolve<AccessEvent> = {
  accessGiven: (review, { event: { type, grantId, ...fields }, at, by }) => ({
    ...review,
    access: { ...review.access, grants: [...review.access.grants, { id: grantId, ...fields, by, at, ended: null }] },
  }),
  accessAsked: (review, { event: { requestId, purpose }, at, by }) => ({
    ...review,
    access: {
      ...review.access,
      requests: [...review.access.requests, { id: requestId, by, at, purpose, decided: null }],
    },
  }),
  accessDecided: (review, { event: { requestId, given, note }, at, by }) => ({
    ...review,
    access: {
      ...review.access,
      requests: review.access.requests.map((each) =>
        each.id === requestId ? { ...each, decided: { by, at, given, note } } : each,
      ),
    },
  }),
  accessEnded: (review, { event: { grantId }, at }) => ({
    ...review,
    access: {
      ...review.access,
      grants: review.access.grants.map((each) => (each.id === grantId ? { ...each, ended: at } : each)),
    },
  }),
};
