import { Temporal } from 'temporal-polyfill';
import { workingDayOnOrBefore, workingDaysBetween } from '../calendar/workingDays.ts';
import { atSchool, type Context, daysCountedFor } from '../review/context.ts';

/** A deadline as it is told to people: in working days of whoever owes it. */
export type CountedDays = {
  /** The working days from today to the deadline, negative once it has passed; null where it is far off. */
  workingDays: number | null;
  /** The day that is shown for it, everywhere: the last working day on or before the deadline. A date. */
  lastWorkingDay: string;
};

/** Deadlines further away than this many days are told by their day alone, and need no counting. */
const FAR = 60;

type CountedDaysArgs = { due: string; oid: string; context: Pick<Context, 'now' | 'calendar' | 'person'> };

/** Counts the working days to a deadline, an ISO moment, as they are for the person who owes it. */
export function countedDays({ due, oid, context }: CountedDaysArgs): CountedDays {
  const days = daysCountedFor(oid, context);
  const to = atSchool(Temporal.Instant.from(due), context).toPlainDate();
  const from = atSchool(context.now, context).toPlainDate();
  const lastWorkingDay = workingDayOnOrBefore(to.toString(), days);
  const isFar = Math.abs(from.until(to, { largestUnit: 'day' }).days) > FAR;
  return {
    workingDays: isFar ? null : workingDaysBetween({ from: from.toString(), to: to.toString(), days }),
    lastWorkingDay,
  };
}
