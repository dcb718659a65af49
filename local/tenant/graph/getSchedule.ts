import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { worksOnWeekday } from '#domain/calendar/workingPattern.ts';
import { MAILBOX_HOURS, availabilityView, occupiedBetween } from '../calendar/availability.ts';
import { renderingFrom } from '../calendar/renderEvent.ts';
import { dateTimeIn, instantFrom } from '../calendar/timeZone.ts';
import type { Answer } from '../exchange.ts';
import { findPerson } from '../world.ts';
import { unknownTimeZone } from './eventAnswers.ts';
import { GRAPH_ROOT, graphError, readGraphBody } from './graphAnswer.ts';
import type { GraphRoute, PersonCall } from './graphRoute.ts';

const READ = ['Calendars.ReadBasic', 'Calendars.Read', 'Calendars.ReadWrite'];
const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

const moment = z.strictObject({ dateTime: z.string(), timeZone: z.string() });

// Graph's own documentation writes the names with and without a capital; Graph accepts both.
const schema = z
  .looseObject({})
  .transform((body) =>
    Object.fromEntries(
      Object.entries(body).map(([name, value]) => [name.charAt(0).toLowerCase() + name.slice(1), value]),
    ),
  )
  .pipe(
    z.strictObject({
      schedules: z.array(z.string()).min(1).max(20),
      startTime: moment,
      endTime: moment,
      availabilityViewInterval: z.int().min(5).max(1440).default(30),
    }),
  );

/** When people are free and when they are not, without a word about what they do. */
export const getScheduleRoutes: readonly GraphRoute[] = [
  {
    method: 'POST',
    path: '/users/{id}/calendar/getSchedule',
    delegated: READ,
    application: READ,
    ownOnly: true,
    answerFor: getSchedule,
  },
];

function getSchedule({ world, request }: PersonCall): Answer {
  const body = readGraphBody(schema, request.body);
  if (!body.ok) return body.answer;
  const { schedules, startTime, endTime, availabilityViewInterval: minutes } = body.value;
  const from = instantFrom(startTime);
  const to = instantFrom(endTime);
  if (!from || !to || Temporal.Instant.compare(from, to) >= 0)
    return graphError({
      status: 400,
      code: 'ErrorInvalidRequest',
      message: 'The start time must be before the end time, both in a known time zone.',
    });
  if (Temporal.Instant.from(from).until(to).total('days') > 62)
    return graphError({
      status: 400,
      code: 'ErrorInvalidRequest',
      message:
        'The requested time duration specified for FreeBusyViewOptions.TimeWindow is not within the allowed limits (62 days).',
    });
  const rendering = renderingFrom(request.header('prefer'), world.school.timeZone);
  if ('unknownTimeZone' in rendering) return unknownTimeZone(rendering.unknownTimeZone);

  const value = schedules.map((scheduleId) => {
    const person = findPerson(world, scheduleId);
    if (!person) {
      return {
        scheduleId,
        availabilityView: '',
        error: {
          message: `Unable to resolve e-mail address ${scheduleId} to an Active Directory object.`,
          responseCode: 'ErrorMailRecipientNotFound',
        },
      };
    }
    const events = occupiedBetween({ world, oid: person.oid, range: { from, to } });
    return {
      scheduleId,
      availabilityView: availabilityView(events, { from, to, minutes }),
      scheduleItems: events.map((event) => ({
        status: event.showAs,
        start: dateTimeIn(event.start, rendering.timeZone),
        end: dateTimeIn(event.end, rendering.timeZone),
      })),
      workingHours: {
        daysOfWeek: DAYS.filter((_, index) => worksOnWeekday(person.workingPattern, index + 1)),
        startTime: `${MAILBOX_HOURS.start}:00.0000000`,
        endTime: `${MAILBOX_HOURS.end}:00.0000000`,
        timeZone: { name: 'GMT Standard Time' },
      },
    };
  });
  return {
    status: 200,
    body: { '@odata.context': `${GRAPH_ROOT}/$metadata#Collection(microsoft.graph.scheduleInformation)`, value },
  };
}
