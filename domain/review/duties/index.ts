import { part } from '../part.ts';
import { dutyEvents } from './events.ts';
import { evolve } from './evolve.ts';
import { history } from './history.ts';
import { recordDuty } from './recordDuty.ts';

/** Duties that Fairview cannot see done by itself. */
export const duties = part({
  initial: { recorded: [] },
  commands: [recordDuty],
  events: dutyEvents,
  evolve,
  history,
});
