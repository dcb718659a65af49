import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { bookEvent, cancelMeeting, changeEvent, deleteEvent, respondToInvitation } from '../calendar/booking.ts';
import { bookedEvents, eventsBetween, findEvent } from '../calendar/mailbox.ts';
import { renderEvent, renderingFrom } from '../calendar/renderEvent.ts';
import type { StoredEvent } from '../calendar/storedEvent.ts';
import { instantFromQuery } from '../calendar/timeZone.ts';
import type { ResponseKind } from '../calendarEvent.ts';
import type { Answer } from '../exchange.ts';
import { contentFrom, eventDefaults, eventPatchSchema, eventPostSchema } from './eventSchema.ts';
import { GRAPH_ROOT, graphError, itemNotFound, readGraphBody } from './graphAnswer.ts';
import type { PersonCall, GraphRoute } from './graphRoute.ts';

const READ = ['Calendars.Read', 'Calendars.ReadWrite'];
const WRITE = ['Calendars.ReadWrite'];

const reading = { delegated: READ, application: READ, ownOnly: true } as const;
const writing = { delegated: WRITE, application: WRITE, ownOnly: true } as const;

/** Events of a mailbox, with Exchange's manners: copies for everybody invited, and only the organiser changes them. */
export const eventRoutes: readonly GraphRoute[] = ['/users/{id}', '/users/{id}/calendar'].flatMap(
  (base): GraphRoute[] => [
    { method: 'GET', path: `${base}/events`, ...reading, answerFor: listEvents },
    { method: 'POST', path: `${base}/events`, ...writing, answerFor: createEvent },
    { method: 'GET', path: `${base}/events/{eventId}`, ...reading, answerFor: getEvent },
    { method: 'PATCH', path: `${base}/events/{eventId}`, ...writing, answerFor: patchEvent },
    { method: 'DELETE', path: `${base}/events/{eventId}`, ...writing, answerFor: removeEvent },
    { method: 'POST', path: `${base}/events/{eventId}/cancel`, ...writing, answerFor: cancelEvent },
    {
      method: 'POST',
      path: `${base}/events/{eventId}/accept`,
      ...writing,
      answerFor: (call) => respond(call, 'accepted'),
    },
    {
      method: 'POST',
      path: `${base}/events/{eventId}/tentativelyAccept`,
      ...writing,
      answerFor: (call) => respond(call, 'tentativelyAccepted'),
    },
    {
      method: 'POST',
      path: `${base}/events/{eventId}/decline`,
      ...writing,
      answerFor: (call) => respond(call, 'declined'),
    },
    { method: 'GET', path: `${base}/calendarView`, ...reading, answerFor: calendarView },
  ],
);

function createEvent(call: PersonCall): Answer {
  const body = readGraphBody(eventPostSchema, call.request.body);
  if (!body.ok) return body.answer;
  const content = contentFrom(body.value);
  const { start, end } = content ?? {};
  if (!content || start === undefined || end === undefined) return badTime();
  if (Temporal.Instant.compare(end, start) < 0) return endsTooEarly();
  const event = bookEvent(call.world, call.person, { ...eventDefaults, ...content, start, end });
  return shown(call, event, 201);
}

function patchEvent(call: PersonCall): Answer {
  const event = findEvent(call.world, call.person.oid, call.params['eventId'] ?? '');
  if (!event) return itemNotFound();
  const body = readGraphBody(eventPatchSchema, call.request.body);
  if (!body.ok) return body.answer;
  const content = contentFrom(body.value);
  if (!content) return badTime();
  if (Temporal.Instant.compare(content.end ?? event.end, content.start ?? event.start) < 0) return endsTooEarly();
  if (!event.isOrganiser)
    return graphError(403, 'ErrorAccessDenied', 'Only the organizer can change this property of a meeting.');
  return shown(call, changeEvent(call.world, event, content), 200);
}

function getEvent(call: PersonCall): Answer {
  const event = findEvent(call.world, call.person.oid, call.params['eventId'] ?? '');
  return event ? shown(call, event, 200) : itemNotFound();
}

function removeEvent({ world, person, params }: PersonCall): Answer {
  const event = findEvent(world, person.oid, params['eventId'] ?? '');
  if (!event) return itemNotFound();
  deleteEvent(world, event);
  return { status: 204 };
}

const commentSchema = z.strictObject({ comment: z.string().optional(), Comment: z.string().optional() });

function cancelEvent({ world, person, params, request }: PersonCall): Answer {
  const event = findEvent(world, person.oid, params['eventId'] ?? '');
  if (!event) return itemNotFound();
  const body = readGraphBody(commentSchema, request.body ?? {});
  if (!body.ok) return body.answer;
  if (!event.isOrganiser)
    return graphError(
      400,
      'ErrorInvalidRequest',
      "Your request can't be completed. You need to be an organizer to cancel a meeting.",
    );
  cancelMeeting(world, event, body.value.comment ?? body.value.Comment ?? '');
  return { status: 202 };
}

const responseSchema = z.strictObject({
  comment: z.string().optional(),
  sendResponse: z.boolean().optional(),
  proposedNewTime: z.unknown().optional(),
});

function respond({ world, person, params, request }: PersonCall, response: ResponseKind): Answer {
  const event = findEvent(world, person.oid, params['eventId'] ?? '');
  if (!event) return itemNotFound();
  const body = readGraphBody(responseSchema, request.body ?? {});
  if (!body.ok) return body.answer;
  if (event.isOrganiser)
    return graphError(
      400,
      'ErrorInvalidRequest',
      "Your request can't be completed. You can't respond to this meeting because you're the meeting organizer.",
    );
  respondToInvitation(world, event, response);
  return { status: 202 };
}

function calendarView(call: PersonCall): Answer {
  const { query } = call.request;
  const from = instantFromQuery(query.get('startDateTime') ?? '');
  const to = instantFromQuery(query.get('endDateTime') ?? '');
  if (!from || !to)
    return graphError(
      400,
      'ErrorInvalidParameter',
      'This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.',
    );
  return list(call, eventsBetween(call.world, call.person.oid, { from, to }), 'calendarView');
}

function listEvents(call: PersonCall): Answer {
  const events = bookedEvents(call.world, call.person.oid);
  const filter = call.request.query.get('$filter');
  if (filter === null) return list(call, events, 'events');
  const wanted = /^(iCalUId|uid) eq '([^']+)'$/i.exec(filter)?.[2];
  if (wanted === undefined)
    return graphError(
      400,
      'ErrorInvalidUrlQueryFilter',
      `The query filter contains one or more invalid nodes: ${filter}`,
    );
  return list(
    call,
    events.filter((event) => event.iCalUId === wanted),
    'events',
  );
}

/** One page of events: ten where `$top` is left out, as in Graph. */
function list(call: PersonCall, events: StoredEvent[], what: string): Answer {
  const { query } = call.request;
  const top = Number(query.get('$top') ?? 10);
  const skip = Number(query.get('$skip') ?? 0);
  if (!Number.isInteger(top) || top < 1 || top > 1000)
    return graphError(400, 'ErrorInvalidUrlQuery', 'The $top query parameter must be between 1 and 1000.');
  const rendering = renderingFrom(call.request.header('prefer'), call.world.school.timeZone);
  if ('unknownTimeZone' in rendering) return unknownZone(rendering.unknownTimeZone);
  const next = new URLSearchParams(query);
  next.set('$skip', String(skip + top));
  const more = skip + top < events.length;
  return {
    status: 200,
    headers: applied(rendering.timeZone),
    body: {
      '@odata.context': `${GRAPH_ROOT}/$metadata#users('${call.person.oid}')/${what}`,
      ...(more && {
        '@odata.nextLink': `${GRAPH_ROOT}/users/${call.person.oid}/${what}?${next.toString().replaceAll('%24', '$')}`,
      }),
      value: events
        .slice(skip, skip + top)
        .map((event) => selected(renderEvent(event, rendering), query.get('$select'))),
    },
  };
}

function shown({ world, request, person }: PersonCall, event: StoredEvent, status: number): Answer {
  const rendering = renderingFrom(request.header('prefer'), world.school.timeZone);
  if ('unknownTimeZone' in rendering) return unknownZone(rendering.unknownTimeZone);
  return {
    status,
    headers: applied(rendering.timeZone),
    body: {
      '@odata.context': `${GRAPH_ROOT}/$metadata#users('${person.oid}')/events/$entity`,
      ...selected(renderEvent(event, rendering), request.query.get('$select')),
    },
  };
}

function selected(event: Record<string, unknown>, select: string | null): Record<string, unknown> {
  if (!select) return event;
  const names = new Set([...select.split(','), '@odata.etag', 'id']);
  return Object.fromEntries(Object.entries(event).filter(([name]) => names.has(name)));
}

const applied = (timeZone: string) => ({ 'Preference-Applied': `outlook.timezone="${timeZone}"` });
const badTime = () =>
  graphError(400, 'ErrorInvalidPropertySet', 'A date, a time or a time zone in the request is not valid.');
const endsTooEarly = () =>
  graphError(
    400,
    'ErrorPropertyValidationFailure',
    'At least one property failed validation: the end time of the event is before its start time.',
  );
const unknownZone = (name: string) =>
  graphError(
    400,
    'TimeZoneNotSupportedException',
    `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${name}'.`,
  );
