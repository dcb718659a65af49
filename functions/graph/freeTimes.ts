import type { Client } from '@microsoft/microsoft-graph-client';
import type { MeetingTimeSuggestionsResult } from '@microsoft/microsoft-graph-types';
import type { FreeTime } from '#contract/answers.ts';
import { Temporal } from 'temporal-polyfill';
import { addDays, isWorkingDay } from '#domain/calendar/workingDays.ts';
import { protectedTimeDuring } from '#domain/people/protectedTime.ts';
import type { Person } from '#domain/people/person.ts';
import { type Context, daysOfPerson } from '#domain/review/context.ts';
import { inOrder } from '#domain/inOrder.ts';

type FreeTimeSearch = { reviewer: Person; reviewee: Person; from: string; days: number; minutes: number };

type FindFreeTimesArgs = { graph: Client; search: FreeTimeSearch; context: Context };

/**
 * Times at which both people are free, asked of Outlook on behalf of the signed-in reviewer. They lie in the future,
 * within the school day, on days that both work, and outside the reviewee's protected time (PPA, breaks, lunch).
 */
export async function findFreeTimes({ graph, search, context }: FindFreeTimesArgs): Promise<FreeTime[]> {
  const timeslots = schoolDays(search, context).map((date) => ({
    start: { dateTime: `${date}T${context.calendar.schoolDay.start}:00`, timeZone: context.calendar.timeZone },
    end: { dateTime: `${date}T${context.calendar.schoolDay.end}:00`, timeZone: context.calendar.timeZone },
  }));
  if (timeslots.length === 0) return [];
  const found: MeetingTimeSuggestionsResult = await graph
    .api('/me/findMeetingTimes')
    .header('Prefer', `outlook.timezone="${context.calendar.timeZone}"`)
    .post({
      attendees: [
        { type: 'required', emailAddress: { address: search.reviewee.mail, name: search.reviewee.displayName } },
      ],
      timeConstraint: { activityDomain: 'unrestricted', timeSlots: timeslots },
      meetingDuration: `PT${search.minutes}M`,
      maxCandidates: 100,
      isOrganizerOptional: false,
      minimumAttendeePercentage: 100,
    });
  return (found.meetingTimeSuggestions ?? [])
    .flatMap(({ meetingTimeSlot: slot }) =>
      slot?.start?.dateTime && slot.end?.dateTime
        ? [{ start: slot.start.dateTime.slice(0, 16), end: slot.end.dateTime.slice(0, 16) }]
        : [],
    )
    .filter((time) => suits({ time, search, context }))
    .toSorted((a, b) => inOrder(a.start, b.start));
}

function schoolDays({ reviewer, reviewee, from, days }: FreeTimeSearch, context: Context): string[] {
  return Array.from({ length: days }, (_, index) => addDays(from, index)).filter(
    (date) =>
      isWorkingDay(date, daysOfPerson(reviewee.oid, context)) &&
      isWorkingDay(date, daysOfPerson(reviewer.oid, context)),
  );
}

type SuitsArgs = { time: FreeTime; search: FreeTimeSearch; context: Context };

function suits({ time: { start }, search: { reviewee, minutes }, context }: SuitsArgs): boolean {
  const moment = Temporal.PlainDateTime.from(start).toZonedDateTime(context.calendar.timeZone);
  if (Temporal.Instant.compare(moment.toInstant(), context.now) <= 0) return false;
  return protectedTimeDuring({ start: moment, minutes, protectedTime: reviewee.protectedTime }) === undefined;
}
