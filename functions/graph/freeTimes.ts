import type { Client } from '@microsoft/microsoft-graph-client';
import type { MeetingTimeSuggestionsResult, ScheduleInformation } from '@microsoft/microsoft-graph-types';
import type { FreeTime, TimesToMeet } from '#contract/answers.ts';
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

/** The most mailboxes of which Graph tells in one request. */
const MAILBOXES = 20;

/** How far apart the times are that are offered, and for how long each character of Graph's answer stands. Minutes. */
const STEP = { offered: 15, told: 5 };

type WithWhom = Pick<TimesToMeet, 'reviewId' | 'kind'> & { reviewee: Person; minutes: number; context: Context };

type FindTimesWithSeveralArgs = {
  graph: Client;
  reviewer: Person;
  from: string;
  days: number;
  wanted: readonly WithWhom[];
  school: Pick<Context, 'calendar'>;
};

/**
 * The same for several people at once: when each is free together with the reviewer. Outlook is asked only when they are
 * busy, for up to twenty calendars in one request.
 */
export async function findTimesWithSeveral({
  graph,
  reviewer,
  from,
  days,
  wanted,
  school: { calendar },
}: FindTimesWithSeveralArgs): Promise<TimesToMeet[]> {
  const dateTime = (date: string) => ({ dateTime: `${date}T00:00:00`, timeZone: calendar.timeZone });
  const others = [...new Set(wanted.map(({ reviewee }) => reviewee.mail))];
  const busy = new Map<string, string>();
  for (let at = 0; at < others.length; at += MAILBOXES - 1) {
    const { value }: { value: ScheduleInformation[] } = await graph
      .api('/me/calendar/getSchedule')
      .header('Prefer', `outlook.timezone="${calendar.timeZone}"`)
      .post({
        schedules: [reviewer.mail, ...others.slice(at, at + MAILBOXES - 1)],
        startTime: dateTime(from),
        endTime: dateTime(addDays(from, days)),
        availabilityViewInterval: STEP.told,
      });
    for (const { scheduleId, availabilityView } of value)
      if (scheduleId && availabilityView) busy.set(scheduleId.toLowerCase(), availabilityView);
  }
  const midnight = Temporal.PlainDate.from(from).toZonedDateTime(calendar.timeZone).epochMilliseconds;
  /** Whether a calendar that Outlook tells of has nothing between two moments. */
  const isFree = (mail: string, { start, minutes }: { start: Temporal.ZonedDateTime; minutes: number }) => {
    const told = busy.get(mail.toLowerCase());
    const first = Math.floor((start.epochMilliseconds - midnight) / 60_000 / STEP.told);
    return told !== undefined && /^0+$/.test(told.slice(first, first + Math.ceil(minutes / STEP.told)));
  };
  return wanted.map(({ reviewId, kind, reviewee, minutes, context }) => {
    const search = { reviewer, reviewee, from, days, minutes };
    const possible = schoolDays(search, context).flatMap((date) => timesOn(date, { minutes, context }));
    return {
      reviewId,
      kind,
      isKnown: busy.has(reviewee.mail.toLowerCase()),
      times: possible.filter((time) => {
        const start = Temporal.PlainDateTime.from(time.start).toZonedDateTime(calendar.timeZone);
        return (
          suits({ time, search, context }) &&
          [reviewer, reviewee].every(({ mail }) => isFree(mail, { start, minutes })) &&
          !protectedTimeDuring({ start, minutes, protectedTime: reviewer.protectedTime })
        );
      }),
    };
  });
}

type LessonSearch = { reviewee: Person; observer: Person; from: string; days: number };

/**
 * When somebody teaches or is otherwise taken, by the calendar, and an observer is free for all of it: the lessons that
 * can be visited. What it is that takes the time, Outlook does not tell.
 */
export async function findLessons({
  graph,
  search: { reviewee, observer, from, days },
  context,
}: {
  graph: Client;
  search: LessonSearch;
  context: Context;
}): Promise<FreeTime[]> {
  const { timeZone, schoolDay } = context.calendar;
  const at = (date: string) => ({ dateTime: `${date}T00:00:00`, timeZone });
  const { value }: { value: ScheduleInformation[] } = await graph
    .api('/me/calendar/getSchedule')
    .header('Prefer', `outlook.timezone="${timeZone}"`)
    .post({
      schedules: [reviewee.mail, observer.mail],
      startTime: at(from),
      endTime: at(addDays(from, days)),
      availabilityViewInterval: 60,
    });
  const takenOf = ({ mail }: Person) =>
    (value.find(({ scheduleId }) => scheduleId?.toLowerCase() === mail.toLowerCase())?.scheduleItems ?? []).flatMap(
      ({ status, start, end }) =>
        status === 'busy' && start?.dateTime && end?.dateTime
          ? [{ start: start.dateTime.slice(0, 16), end: end.dateTime.slice(0, 16) }]
          : [],
    );
  const busy = takenOf(observer);
  const dates = new Set(schoolDays({ reviewer: observer, reviewee, from, days, minutes: 0 }, context));
  return takenOf(reviewee)
    .filter(({ start, end }) => {
      const minutes = (Date.parse(`${end}Z`) - Date.parse(`${start}Z`)) / 60_000;
      const isLesson = minutes >= LESSON.least && minutes <= LESSON.most;
      const isInDay = start.slice(11) >= schoolDay.start && end.slice(11) <= schoolDay.end;
      return (
        isLesson &&
        isInDay &&
        dates.has(start.slice(0, 10)) &&
        !busy.some((each) => start < each.end && each.start < end)
      );
    })
    .toSorted((a, b) => inOrder(a.start, b.start));
}

/** How long a lesson or an hour of work is that can be visited. Minutes. */
const LESSON = { least: 20, most: 120 };

/** Every time of a school day at which a meeting could begin and still end within the day. */
function timesOn(date: string, { minutes, context }: { minutes: number; context: Context }): FreeTime[] {
  const { start, end } = context.calendar.schoolDay;
  const last = Temporal.PlainDateTime.from(`${date}T${end}`).subtract({ minutes });
  const times: FreeTime[] = [];
  let at = Temporal.PlainDateTime.from(`${date}T${start}`);
  for (; Temporal.PlainDateTime.compare(at, last) <= 0; at = at.add({ minutes: STEP.offered }))
    times.push({ start: at.toString().slice(0, 16), end: at.add({ minutes }).toString().slice(0, 16) });
  return times;
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
