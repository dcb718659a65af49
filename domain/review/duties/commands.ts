import { recordDuty } from './recordDuty.ts';

/** What can be done about duties that Fairview cannot see done by itself. */
export const dutyCommands = [recordDuty] as const;
