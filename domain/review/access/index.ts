import { ORDINARY } from '../eventRule.ts';
import { type EventRule, part } from '../part.ts';
import { askForAccess } from './askForAccess.ts';
import { decideAccess } from './decideAccess.ts';
import { endAccess } from './endAccess.ts';
import { accessEvents } from './events.ts';
import { evolve } from './evolve.ts';
import { giveAccess } from './giveAccess.ts';
import { history } from './history.ts';
import { aboutAccess, askedAboutAccess } from './messages.ts';
import { NO_ACCESS } from './state.ts';

const ACCESS: EventRule = {
  ...ORDINARY,
  closed: 'Who is let in is seen to for as long as the record is kept (KM-54).',
};

/**
 * Access beyond the policy's own table: somebody asks for it with a purpose, it is decided, given and ended (KM-52 to
 * KM-54, KS-27).
 */
export const access = part({
  initial: { access: NO_ACCESS },
  commands: [askForAccess, decideAccess, giveAccess, endAccess],
  events: accessEvents,
  eventRules: { accessGiven: ACCESS, accessEnded: ACCESS, accessAsked: ACCESS, accessDecided: ACCESS },
  evolve,
  history,
  messages: aboutAccess,
  requests: askedAboutAccess,
  asksWhenClosed: true,
});
