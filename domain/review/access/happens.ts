import type { Happens, InWords } from '../part.ts';
import type { AccessEvent } from './events.ts';

export const accessHappen: Happens<AccessEvent> = {
  accessGiven: (review, { type, grantId, ...fields }, { at, by }) => ({
    ...review,
    access: { ...review.access, grants: [...review.access.grants, { id: grantId, ...fields, by, at, ended: null }] },
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
    `Gave ${person(oid)?.displayName ?? 'somebody who has left'} access: ${purpose}`,
  accessEnded: () => 'Ended an access that had been given',
};
