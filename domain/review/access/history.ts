import type { InWords } from '../part.ts';
import type { AccessEvent } from './events.ts';

export const history: InWords<AccessEvent> = {
  accessGiven: ({ oid, purpose }, { context: { person } }) =>
    `Let ${person(oid)?.displayName ?? 'somebody who has left'} in: ${purpose}`,
  accessAsked: () => 'Asked to be let in',
  accessDecided: ({ given }) => (given ? 'Agreed that somebody is let in' : 'Declined to let somebody in'),
  accessEnded: () => 'Ended an access that had been given',
};
