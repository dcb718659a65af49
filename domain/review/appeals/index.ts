import { ORDINARY } from '../eventRule.ts';
import { type EventRule, part } from '../part.ts';
import { decideAppeal } from './decideAppeal.ts';
import { appealsEvents } from './events.ts';
import { evolve } from './evolve.ts';
import { history } from './history.ts';
import { lodgeAppeal } from './lodgeAppeal.ts';
import { aboutAppeals, askedAboutAppeals } from './messages.ts';
import { nameHearer } from './nameHearer.ts';
import { raiseAppeal } from './raiseAppeal.ts';
import { recordTalk } from './recordTalk.ts';
import { setHearing } from './setHearing.ts';
import { NO_APPEALS } from './state.ts';
import { withdrawAppeal } from './withdrawAppeal.ts';

const APPEAL: EventRule = { ...ORDINARY, closed: 'What a cycle came to is appealed against after its end (KM-56).' };

/** Appeals and complaints. They are talked over first, then heard by somebody who took no part. */
export const appeals = part({
  initial: { appeals: NO_APPEALS },
  commands: [raiseAppeal, recordTalk, lodgeAppeal, nameHearer, setHearing, withdrawAppeal, decideAppeal],
  events: appealsEvents,
  eventRules: {
    appealRaised: APPEAL,
    appealTalkedOver: APPEAL,
    appealLodged: APPEAL,
    appealHearerNamed: APPEAL,
    appealHearingSet: APPEAL,
    appealWithdrawn: APPEAL,
    appealDecided: APPEAL,
  },
  evolve,
  history,
  messages: aboutAppeals,
  requests: askedAboutAppeals,
  asksWhenClosed: true,
});
