import type { Happens, InWords } from '../part.ts';
import type { AccessEvent } from './events.ts';

export const accessHappen: Happens<AccessEvent> = {
  accessGiven: (review, { type, grantId, ...fields }, { at, by }) => ({
    ...review,
    access: { ...review.access, grants: [...review.access.grants, { id: grantId, ...fields, by, at, ended: null }] },
  }),
  accessAsked: (review, { requestId, purpose }, { at, by }) => ({
    ...review,
    access: {
      ...review.access,
      requests: [...review.access.requests, { id: requestId, by, at, purpose, decided: null }],
    },
  }),
  accessDecided: (review, { requestId, given, note }, { at, by }) => ({
    ...review,
    access: {
      ...review.access,
      requests: review.access.requests.map((each) =>
        each.id === requestId ? { ...each, decided: { by, at, given, note } } : each,
      ),
    },
  }),
  accessEnded: (review, { grantId }, { at }) => ({
    ...review,
    access: {
      ...review.access,
      grants: review.access.grants.map((each) => (each.id === grantId ? { ...each, ended: at } : each)),
    },
  }),
};

export const accessInWords: InWords<AccessEvent> = {
  accessGiven: ({ oid, purpose }, { person }) =>
    `Let ${person(oid)?.displayName ?? 'somebody who has left'} in: ${purpose}`,
  accessAsked: () => 'Asked to be let in',
  accessDecided: ({ given }) => (given ? 'Agreed that somebody is let in' : 'Declined to let somebody in'),
  accessEnded: () => 'Ended an access that had been given',
};
