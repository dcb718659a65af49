import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { isInMailboxHours, occupiedBetween, showsAs } from '../calendar/availability.ts';
import { renderingFrom } from '../calendar/renderEvent.ts';
import { dateTimeIn, instantFrom } from '../calendar/timeZone.ts';
import type { ShowAs } from '../calendarEvent.ts';
import type { Answer } from '../exchange.ts';
import type { LocalPerson } from '../localPerson.ts';
import { type World, atSchool, findPerson } from '../world.ts';
import { GRAPH_ROOT, graphError, readGraphBody } from './graphAnswer.ts';
import type { GraphRoute, PersonCall } from './graphRoute.ts';

const GRID_MINUTES = 30;

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
type Slot = { from: string; to: string };
type Invited = Wanted['attendees'][number] & { person: LocalPerson | undefined };
type Judged = {
  slot: Slot;
  organiser: ShowAs;
  attendees: { attendee: Invited; availability: ShowAs | 'unknown' }[];
  confidence: number;
};

/** Suggests times for a meeting. Only for a signed-in person: Graph has no application permission for it. */
export const findMeetingTimesRoutes: readonly GraphRoute[] = [
  {
    method: 'POST',
    path: '/users/{id}/findMeetingTimes',
    delegated: ['Calendars.Read.Shared', 'Calendars.ReadWrite.Shared', 'Calendars.ReadWrite'],
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
  if ('unknownTimeZone' in rendering)
    return graphError(
      400,
      'TimeZoneNotSupportedException',
      `The time zone '${rendering.unknownTimeZone}' is not supported.`,
    );
  const minutes = durationInMinutes(wanted.meetingDuration);
  const windows = windowsOf(world, wanted);
  if (minutes === undefined || !windows)
    return graphError(400, 'ErrorInvalidRequest', 'The meeting duration or a time slot in the request is not valid.');

  const attendees = wanted.attendees.map((attendee) => ({
    ...attendee,
    person: findPerson(world, attendee.emailAddress.address),
  }));
  const slots = windows
    .flatMap((window) => gridSlots(window, minutes))
    .filter((slot) => Temporal.Instant.compare(slot.from, world.clock.now()) >= 0);
  const allowed =
    wanted.timeConstraint?.activityDomain === 'unrestricted' || wanted.timeConstraint?.activityDomain === 'personal'
      ? slots
      : slots.filter((slot) => isInMailboxHours(world, person, slot));
  const judged = judge(world, {
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
      emptySuggestionsReason: best.length > 0 ? '' : emptyReason({ judged, possible, attendees }),
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

/** How a slot suits everybody. Confidence is the average chance of attendance: free 100, unknown 49, anything else 0. */
function judge(
  world: World,
  {
    organiser,
    attendees,
    slots,
    organiserOptional,
  }: { organiser: LocalPerson; attendees: Invited[]; slots: Slot[]; organiserOptional: boolean },
): Judged[] {
  const first = slots[0];
  const last = slots.at(-1);
  if (!first || !last) return [];
  const everything = { from: first.from, to: last.to };
  const diaries = new Map(
    [organiser, ...attendees.flatMap(({ person }) => person ?? [])].map((person) => [
      person.oid,
      occupiedBetween(world, person.oid, everything),
    ]),
  );
  return slots.map((slot) => {
    const shown = attendees.map((attendee) => ({
      attendee,
      availability: attendee.person ? showsAs(diaries.get(attendee.person.oid) ?? [], slot) : ('unknown' as const),
    }));
    const organiserShows = showsAs(diaries.get(organiser.oid) ?? [], slot);
    const chances = [
      ...shown.map(({ availability }) => (availability === 'unknown' ? 49 : isFree(availability) ? 100 : 0)),
      ...(organiserOptional ? [] : [isFree(organiserShows) ? 100 : 0]),
    ];
    const confidence = chances.length === 0 ? 100 : chances.reduce((sum, chance) => sum + chance, 0) / chances.length;
    return { slot, organiser: organiserShows, attendees: shown, confidence };
  });
}

function emptyReason({
  judged,
  possible,
  attendees,
}: {
  judged: Judged[];
  possible: Judged[];
  attendees: Invited[];
}): string {
  if (judged.length > 0 && possible.length === 0) return 'organizerUnavailable';
  if (attendees.some(({ person }) => !person)) return 'attendeesUnavailableOrUnknown';
  return judged.length > 0 ? 'attendeesUnavailable' : 'unknown';
}

const isFree = (availability: ShowAs) => availability === 'free' || availability === 'workingElsewhere';

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

/** Every place on the half-hour grid where a meeting of that length fits into a window. */
function gridSlots({ from, to }: Slot, minutes: number): Slot[] {
  const grid = GRID_MINUTES * 60_000;
  const slots: Slot[] = [];
  const first = Math.ceil(Temporal.Instant.from(from).epochMilliseconds / grid) * grid;
  for (let at = Temporal.Instant.fromEpochMilliseconds(first); ; at = at.add({ minutes: GRID_MINUTES })) {
    const end = at.add({ minutes });
    if (Temporal.Instant.compare(end, to) > 0) return slots;
    slots.push({ from: at.toString(), to: end.toString() });
  }
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
