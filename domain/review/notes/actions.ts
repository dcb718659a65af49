import type { Temporal } from 'temporal-polyfill';
import { endOfDay, startOfDay } from '../../calendar/moments.ts';
import { addWorkingDays } from '../../calendar/workingDays.ts';
import { type Context, daysOfPerson } from '../context.ts';
import type { Action } from './state.ts';

/** The last second of the day by which an action must be done. */
export function dueOf({ due }: { due: string }, { calendar }: Pick<Context, 'calendar'>): Temporal.ZonedDateTime {
  return endOfDay(due, calendar.timeZone);
}

/**
 * When its owner is reminded: on the working day before it is due, and on the first day on which it is overdue (PA-07).
 */
export function remindersOfAction(
  action: Pick<Action, 'ownerOid'> & { due: string },
  context: Pick<Context, 'calendar' | 'person'>,
): { ahead: Temporal.ZonedDateTime; overdue: Temporal.ZonedDateTime } {
  const { timeZone } = context.calendar;
  const dayBefore = addWorkingDays({ date: action.due, count: -1, days: daysOfPerson(action.ownerOid, context) });
  return {
    ahead: startOfDay(dayBefore, timeZone),
    overdue: startOfDay(action.due, timeZone).add({ days: 1 }),
  };
}
