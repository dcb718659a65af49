import { addDays } from '../calendar/workingDays.ts';

/** Days before its first day from which a cycle is launched early enough to be a mistake. */
const SOON = 28;

/** Whether a cycle begins so long after a date that launching it then needs a second look: more than four weeks. */
export function isFarAhead(start: string, today: string): boolean {
  return start > addDays(today, SOON);
}
