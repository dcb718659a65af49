import type { InWords } from '../part.ts';
import type { AccessEvent } from './events.ts';

export const history: InWords<AccessEvent> = {
  accessGiven: ({ oid, purpose }, { context: { person } }) =>
    `Let ${person(oid)?.displayName ?? 'somebody who has left'} in: ${purpose}`,
  accessAsked: () => 'Asked for access',
  accessDecided: ({ given }) => (given ? 'Agreed to give access' : 'Declined to give access'),
  accessEnded: () => 'Ended an access that had been given',
};
