import { part } from '../part.ts';
import { dutyEvents } from './events.ts';
import { evolve } from './evolve.ts';
import { history } from './history.ts';
import { messages } from './messages.ts';
import { recordDuty } from './recordDuty.ts';
import { remind } from './remind.ts';

/** Duties that Fairview cannot see done by itself, and reminders that people give of any duty. */
export const duties = part({
  initial: { recorded: [], reminded: [] },
  commands: [recordDuty, remind],
  events: dutyEvents,
  evolve,
  history,
  messages,
});
