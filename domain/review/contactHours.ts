import type { Temporal } from 'temporal-polyfill';
import { isBefore } from '../calendar/moments.ts';
import type { WorkingDays } from '../calendar/workingDays.ts';
import { nextWorkingMoment } from '../calendar/workingHours.ts';
import { worksOnWeekday } from '../calendar/workingPattern.ts';
import { atSchool, type Context, daysOfPerson } from './context.ts';

/**
 * When the app may reach somebody: in the working hours of his or her own working days, from the hour and without the
 * quiet days that the person chose. Quiet days that would leave no day are ignored. An hour after the end of the
 * working day means its end.
 */
export function contactHours(
  oid: string,
  context: Pick<Context, 'calendar' | 'person' | 'reminderPreferences'>,
): WorkingDays {
  const { calendar, staffGroup, pattern } = daysOfPerson(oid, context);
  const { hour, quiet } = context.reminderPreferences(oid);
  const { start, end } = calendar.workingHours;
  const left = [1, 2, 3, 4, 5].map((day) => (quiet.includes(day) ? '-' : pattern[day - 1])).join('');
  const isLeft = [1, 2, 3, 4, 5].some((day) => worksOnWeekday(left, day));
  return {
    calendar: { ...calendar, workingHours: { start: hour === null ? start : hour < end ? hour : end, end } },
    staffGroup,
    pattern: isLeft ? left : pattern,
  };
}

type NextMorningArgs = {
  after: Temporal.Instant;
  oid: string;
  context: Pick<Context, 'calendar' | 'person' | 'reminderPreferences'>;
};

/** The next start of a day on which somebody can be reached, at this moment or after it. */
export function nextMorning({ after, oid, context }: NextMorningArgs): Temporal.Instant {
  const days = contactHours(oid, context);
  const midnight = atSchool(after, context).startOfDay();
  const first = nextWorkingMoment(midnight, days).toInstant();
  return isBefore(first, after) ? nextWorkingMoment(midnight.add({ days: 1 }), days).toInstant() : first;
}

/**
 * When something that was due in the past may go now: at once if the person can be reached. Otherwise it waits for the
 * next moment of work, unless its deadline would pass before that.
 */
export function withinContactHours(
  due: { to: string; at: string; deadline?: string | undefined },
  context: Pick<Context, 'now' | 'calendar' | 'person' | 'reminderPreferences'>,
): string {
  if (isBefore(context.now, due.at)) return due.at;
  const next = nextWorkingMoment(atSchool(context.now, context), contactHours(due.to, context)).toInstant();
  const passes = due.deadline !== undefined && !isBefore(due.deadline, context.now) && isBefore(due.deadline, next);
  return passes || !isBefore(context.now, next) ? due.at : next.toString();
}
