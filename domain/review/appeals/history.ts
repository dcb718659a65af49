import { dateInWords, momentInWords } from '../../calendar/inWords.ts';
import type { InWords } from '../part.ts';
import type { AppealsEvent } from './events.ts';

export const history: InWords<AppealsEvent> = {
  appealRaised: ({ talkFirst }) => (talkFirst ? 'Asked to talk something over before appealing' : 'Appealed'),
  appealTalkedOver: ({ on, settled }) =>
    `Recorded that it was talked over on ${dateInWords(on)}${settled ? ', and settled' : ''}`,
  appealLodged: () => 'Took the appeal further',
  appealHearerNamed: ({ oid }, { context: { person } }) =>
    `Named ${person(oid)?.displayName ?? 'somebody who has left'} to hear the appeal`,
  appealHearingSet: ({ start }, { context: { calendar } }) =>
    `Set the hearing for ${momentInWords({ moment: start, timeZone: calendar.timeZone })}`,
  appealWithdrawn: () => 'Withdrew the appeal',
  appealDecided: ({ newVersion }) =>
    newVersion === null ? 'Decided the appeal' : `Decided the appeal, and began version ${newVersion} of the statement`,
};
