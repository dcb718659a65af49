import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { isInMailboxHours } from '../calendar/availability.ts';
import { type Slot, isFree, judgeSlots, slotsOnGrid, whyNone } from '../calendar/meetingTimes.ts';
import { renderingFrom } from '../calendar/renderEvent.ts';
import { dateTimeIn, instantFrom } from '../calendar/timeZone.ts';
import type { Answer } from '../exchange.ts';
import { type World, atSchool, findPerson } from '../world.ts';
import { unknownTimeZone } from './eventAnswers.ts';
import { GRAPH_ROOT, graphError, readGraphBody } from './graphAnswer.ts';
import type { GraphRoute, PersonCall } from './graphRoute.ts';

const moment = z.strictObject({ dateTime: z.string(), timeZone: z.string() });

const schema = z.strictObject({
  attendees: z
    .array(
      z.strictObject({
        type: z.enum(['required', 'optional', 'resource']).default('required'),
        emailAddress: z.strictObject({ address: z.string(), name: z.string().optional() }),
      }),
    )
    .default([]),
  locationConstraint: z.looseObject({}).optional(),
  timeConstraint: z
    .strictObject({
      activityDomain: z.enum(['work', 'personal', 'unrestricted', 'unknown']).default('work'),
      timeSlots: z.array(z.strictObject({ start: moment, end: moment })).min(1),
    })
    .optional(),
  meetingDuration: z.string().default('PT30M'),
  maxCandidates: z.int().min(1).default(20),
  isOrganizerOptional: z.boolean().default(false),
  returnSuggestionReasons: z.boolean().default(false),
  minimumAttendeePercentage: z.number().min(0).max(100).default(50),
});

type Wanted = z.infer<typeof schema>;

/** Suggests times for a meeting. Only for a signed-in person, since Graph has no application permission for it. */
export const findMeetingTimesRoutes: readonly GraphRoute[] = [
  {
    method: 'POST',
    path: '/users/{id}/findMeetingTimes',
    delegated: ['Calendars.Read.Shared', 'Calendars.ReadWrite.Shared'],
    application: null,
    ownOnly: true,
    answerFor: findMeetingTimes,
  },
];

function findMeetingTimes({ world, person, request }: PersonCall): Answer {
  const body = readGraphBody(schema, request.body ?? {});
  if (!body.ok) return body.answer;
  const wanted = body.value;
  const rendering = renderingFrom(request.header('prefer'), world.school.timeZone);
  if ('unknownTimeZone' in rendering) return unknownTimeZone(rendering.unknownTimeZone);
  const minutes = durationInMinutes(wanted.meetingDuration);
  const windows = windowsOf(world, wanted);
  if (minutes === undefined || !windows)
    return graphError({
      status: 400,
      code: 'ErrorInvalidRequest',
      message: 'The meeting duration or a time slot in the request is not valid.',
    });

  const attendees = wanted.attendees.map((attendee) => ({
    ...attendee,
    person: findPerson(world, attendee.emailAddress.address),
  }));
  const slots = windows
    .toSorted((a, b) => Temporal.Instant.compare(a.from, b.from))
    .flatMap((window) => slotsOnGrid(window, minutes))
    .filter((slot) => Temporal.Instant.compare(slot.from, world.clock.now()) >= 0);
  const allowed =
    wanted.timeConstraint?.activityDomain === 'unrestricted' || wanted.timeConstraint?.activityDomain === 'personal'
      ? slots
      : slots.filter((slot) => isInMailboxHours({ world, person, slot }));
  const judged = judgeSlots(world, {
    organiser: person,
    attendees,
    slots: allowed,
    organiserOptional: wanted.isOrganizerOptional,
  });
  const possible = judged.filter((each) => wanted.isOrganizerOptional || isFree(each.organiser));
  const good = possible.filter((each) => each.confidence >= wanted.minimumAttendeePercentage);
  const best = good
    .toSorted((a, b) => b.confidence - a.confidence || Temporal.Instant.compare(a.slot.from, b.slot.from))
    .slice(0, wanted.maxCandidates);

  return {
    status: 200,
    body: {
      '@odata.context': `${GRAPH_ROOT}/$metadata#microsoft.graph.meetingTimeSuggestionsResult`,
      emptySuggestionsReason: best.length > 0 ? '' : whyNone({ judged, possible, attendees }),
      meetingTimeSuggestions: best.map((each, index) => ({
        confidence: each.confidence,
        order: index + 1,
        organizerAvailability: each.organiser,
        suggestionReason: wanted.returnSuggestionReasons
          ? 'Suggested because it is one of the nearest times when all attendees are available.'
          : '',
        meetingTimeSlot: {
          start: dateTimeIn(each.slot.from, rendering.timeZone),
          end: dateTimeIn(each.slot.to, rendering.timeZone),
        },
        attendeeAvailability: each.attendees.map(({ attendee, availability }) => ({
          availability,
          attendee: { type: attendee.type, emailAddress: attendee.emailAddress },
        })),
        locations: [],
      })),
    },
  };
}

function windowsOf(world: World, { timeConstraint }: Wanted): Slot[] | undefined {
  if (!timeConstraint) {
    const now = atSchool(world, world.clock.now().toString());
    return [{ from: now.toInstant().toString(), to: now.add({ days: 7 }).toInstant().toString() }];
  }
  const windows = timeConstraint.timeSlots.flatMap(({ start, end }) => {
    const from = instantFrom(start);
    const to = instantFrom(end);
    return from && to ? [{ from, to }] : [];
  });
  return windows.length === timeConstraint.timeSlots.length ? windows : undefined;
}

function durationInMinutes(text: string): number | undefined {
  try {
    const minutes = Temporal.Duration.from(text).total('minutes');
    return minutes > 0 ? minutes : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
