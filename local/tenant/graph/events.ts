import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { bookEvent, cancelMeeting, changeEvent, deleteEvent, respondToInvitation } from '../calendar/booking.ts';
import { findEvent } from '../calendar/mailbox.ts';
import type { ResponseKind } from '../calendarEvent.ts';
import type { Answer } from '../exchange.ts';
import { showEvent } from './eventAnswers.ts';
import { contentFrom, eventDefaults, eventPatchSchema, eventPostSchema } from './eventSchema.ts';
import { graphError, itemNotFound, readGraphBody } from './graphAnswer.ts';
import type { PersonCall, GraphRoute } from './graphRoute.ts';

const READ = ['Calendars.Read', 'Calendars.ReadWrite'];
const WRITE = ['Calendars.ReadWrite'];

const reading = { delegated: READ, application: READ, ownOnly: true } as const;
const writing = { delegated: WRITE, application: WRITE, ownOnly: true } as const;

/**
 * Events of a mailbox, with Exchange's behaviour: everybody invited gets a copy, and only the organiser changes the
 * event.
 */
export const eventRoutes: readonly GraphRoute[] = ['/users/{id}', '/users/{id}/calendar'].flatMap(
  (base): GraphRoute[] => [
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
  ],
);

function createEvent(call: PersonCall): Answer {
  const body = readGraphBody(eventPostSchema, call.request.body);
  if (!body.ok) return body.answer;
  const content = contentFrom(body.value);
  const { start, end } = content ?? {};
  if (!content || start === undefined || end === undefined) return badTime();
  if (Temporal.Instant.compare(end, start) < 0) return endsTooEarly();
  const event = bookEvent({
    world: call.world,
    organiser: call.person,
    content: { ...eventDefaults, ...content, start, end },
  });
  return showEvent({ call, event, status: 201 });
}

function patchEvent(call: PersonCall): Answer {
  const event = findEvent({ world: call.world, oid: call.person.oid, id: call.params['eventId'] ?? '' });
  if (!event) return itemNotFound();
  const body = readGraphBody(eventPatchSchema, call.request.body);
  if (!body.ok) return body.answer;
  const content = contentFrom(body.value);
  if (!content) return badTime();
  if (Temporal.Instant.compare(content.end ?? event.end, content.start ?? event.start) < 0) return endsTooEarly();
  if (!event.isOrganiser)
    return graphError({
      status: 403,
      code: 'ErrorAccessDenied',
      message: 'Only the organizer can change this property of a meeting.',
    });
  return showEvent({ call, event: changeEvent({ world: call.world, event, change: content }), status: 200 });
}

function getEvent(call: PersonCall): Answer {
  const event = findEvent({ world: call.world, oid: call.person.oid, id: call.params['eventId'] ?? '' });
  return event ? showEvent({ call, event, status: 200 }) : itemNotFound();
}

function removeEvent({ world, person, params }: PersonCall): Answer {
  const event = findEvent({ world, oid: person.oid, id: params['eventId'] ?? '' });
  if (!event) return itemNotFound();
  deleteEvent(world, event);
  return { status: 204 };
}

const commentSchema = z.strictObject({ comment: z.string().optional(), Comment: z.string().optional() });

function cancelEvent({ world, person, params, request }: PersonCall): Answer {
  const event = findEvent({ world, oid: person.oid, id: params['eventId'] ?? '' });
  if (!event) return itemNotFound();
  const body = readGraphBody(commentSchema, request.body ?? {});
  if (!body.ok) return body.answer;
  if (!event.isOrganiser)
    return graphError({
      status: 400,
      code: 'ErrorInvalidRequest',
      message: "Your request can't be completed. You need to be an organizer to cancel a meeting.",
    });
  cancelMeeting({ world, event, comment: body.value.comment ?? body.value.Comment ?? '' });
  return { status: 202 };
}

const responseSchema = z.strictObject({
  comment: z.string().optional(),
  sendResponse: z.boolean().optional(),
  proposedNewTime: z.unknown().optional(),
});

function respond({ world, person, params, request }: PersonCall, response: ResponseKind): Answer {
  const event = findEvent({ world, oid: person.oid, id: params['eventId'] ?? '' });
  if (!event) return itemNotFound();
  const body = readGraphBody(responseSchema, request.body ?? {});
  if (!body.ok) return body.answer;
  if (event.isOrganiser)
    return graphError({
      status: 400,
      code: 'ErrorInvalidRequest',
      message:
        "Your request can't be completed. You can't respond to this meeting because you're the meeting organizer.",
    });
  respondToInvitation({ world, copy: event, response });
  return { status: 202 };
}

const badTime = () =>
  graphError({
    status: 400,
    code: 'ErrorInvalidPropertySet',
    message: 'A date, a time or a time zone in the request is not valid.',
  });
const endsTooEarly = () =>
  graphError({
    status: 400,
    code: 'ErrorPropertyValidationFailure',
    message: 'At least one property failed validation: the end time of the event is before its start time.',
  });
