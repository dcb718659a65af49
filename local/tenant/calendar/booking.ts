import { randomBytes } from 'node:crypto';
import type { ResponseKind } from '../calendarEvent.ts';
import { notifySubscribers } from '../graph/notifications.ts';
import type { LocalPerson } from '../localPerson.ts';
import { type World, findPerson, nowIso } from '../world.ts';
import { type Invited, NEVER, cancelledCopy, copyFor, keptAttendee, updatedCopy } from './copies.ts';
import { onlineMeetingPart } from './html.ts';
import { bookedEvents, newEventId, putEvent, removeEvent } from './mailbox.ts';
import type { StoredEvent } from './storedEvent.ts';

/** What an organiser decides about an event. */
export type EventContent = Pick<
  StoredEvent,
  | 'subject'
  | 'html'
  | 'start'
  | 'end'
  | 'isAllDay'
  | 'location'
  | 'showAs'
  | 'sensitivity'
  | 'importance'
  | 'categories'
  | 'responseRequested'
> & {
  invited: Invited[];
  online: boolean;
  transactionId: string | null;
};

type BookEventArgs = { world: World; organiser: LocalPerson; content: EventContent };

/**
 * Makes an event in the organiser's calendar, and a copy in the calendar of everybody invited from this tenant. A
 * transaction id that the organiser's calendar already knows gives the event that was made with it.
 */
export function bookEvent({ world, organiser, content }: BookEventArgs): StoredEvent {
  const made =
    content.transactionId &&
    bookedEvents(world, organiser.oid).find((event) => event.transactionId === content.transactionId);
  if (made) return made;
  const { invited, online, ...rest } = content;
  const now = nowIso(world);
  const joinUrl = online ? newJoinUrl() : null;
  const event: StoredEvent = {
    ...rest,
    id: newEventId(),
    iCalUId: `040000008200E00074C5B7101A82E008${randomBytes(16).toString('hex').toUpperCase()}`,
    mailbox: organiser.oid,
    organiser: { name: organiser.displayName, address: organiser.mail },
    isOrganiser: true,
    html: joinUrl ? rest.html + onlineMeetingPart(joinUrl) : rest.html,
    attendees: invited.map((attendee) => ({ ...attendee, status: { response: 'none', time: NEVER } })),
    response: 'organizer',
    responseAt: NEVER,
    isCancelled: false,
    joinUrl,
    createdAt: now,
    modifiedAt: now,
    revision: 1,
  };
  store({ world, event, change: 'created' });
  for (const person of invitedPeople(world, event)) store({ world, event: copyFor(person, event), change: 'created' });
  return event;
}

type ChangeEventArgs = { world: World; event: StoredEvent; change: Partial<EventContent> };

/**
 * Changes an organiser's event and every copy of it. A new time asks everybody again. A new body without the part for
 * the online meeting ends the online meeting, as in Exchange.
 */
export function changeEvent({ world, event, change }: ChangeEventArgs): StoredEvent {
  const { invited, online, transactionId: _fixed, ...rest } = change;
  const moved =
    (rest.start !== undefined && rest.start !== event.start) || (rest.end !== undefined && rest.end !== event.end);
  const attendees = invited ? invited.map((attendee) => keptAttendee(attendee, event)) : event.attendees;
  const lost = rest.html !== undefined && event.joinUrl !== null && !rest.html.includes(event.joinUrl);
  const joinUrl = online === false || lost ? null : online && event.joinUrl === null ? newJoinUrl() : event.joinUrl;
  const html = rest.html ?? event.html;
  const changed: StoredEvent = {
    ...event,
    ...rest,
    html: joinUrl && !html.includes(joinUrl) ? html + onlineMeetingPart(joinUrl) : html,
    joinUrl,
    attendees: moved
      ? attendees.map((attendee) => ({ ...attendee, status: { response: 'none', time: NEVER } }))
      : attendees,
    modifiedAt: nowIso(world),
    revision: event.revision + 1,
  };
  store({ world, event: changed, change: 'updated' });
  const stillInvited = invitedPeople(world, changed);
  for (const copy of copiesOf(world, event)) {
    if (stillInvited.some((person) => person.oid === copy.mailbox))
      store({ world, event: updatedCopy({ copy, event: changed, moved }), change: 'updated' });
    else store({ world, event: cancelledCopy({ copy, now: changed.modifiedAt }), change: 'updated' });
  }
  for (const person of stillInvited) {
    if (!copiesOf(world, changed).some((copy) => copy.mailbox === person.oid))
      store({ world, event: copyFor(person, changed), change: 'created' });
  }
  return changed;
}

type CancelMeetingArgs = { world: World; event: StoredEvent; comment: string };

/**
 * Cancels an organiser's meeting: it disappears from that calendar, and stays marked as cancelled in everybody else's.
 */
export function cancelMeeting({ world, event, comment }: CancelMeetingArgs): void {
  const now = nowIso(world);
  for (const copy of copiesOf(world, event))
    store({ world, event: cancelledCopy({ copy, now, comment }), change: 'updated' });
  discard(world, event);
}

/** Removes an event from one calendar. If it is the organiser's meeting, it is thereby cancelled for everybody. */
export function deleteEvent(world: World, event: StoredEvent): void {
  if (event.isOrganiser && !event.isCancelled) cancelMeeting({ world, event, comment: '' });
  else discard(world, event);
}

type RespondToInvitationArgs = { world: World; copy: StoredEvent; response: ResponseKind };

/**
 * Records an answer to an invitation in both calendars. A declined meeting disappears from the calendar of the person
 * who declined it.
 */
export function respondToInvitation({ world, copy, response }: RespondToInvitationArgs): StoredEvent {
  const now = nowIso(world);
  const answered: StoredEvent = {
    ...copy,
    response,
    responseAt: now,
    showAs: SHOWN_AFTER[response] ?? copy.showAs,
    modifiedAt: now,
    revision: copy.revision + 1,
  };
  if (response === 'declined') discard(world, copy);
  else store({ world, event: answered, change: 'updated' });

  const person = findPerson(world, copy.mailbox);
  const organiser = findPerson(world, copy.organiser.address);
  const original =
    organiser &&
    bookedEvents(world, organiser.oid).find((event) => event.iCalUId === copy.iCalUId && event.isOrganiser);
  if (!person || !original) return answered;
  const attendees = original.attendees.map((attendee) =>
    attendee.emailAddress.address.toLowerCase() === person.mail
      ? { ...attendee, status: { response, time: now } }
      : attendee,
  );
  store({
    world,
    event: { ...original, attendees, modifiedAt: now, revision: original.revision + 1 },
    change: 'updated',
  });
  return answered;
}

const SHOWN_AFTER: Partial<Record<ResponseKind, StoredEvent['showAs']>> = {
  accepted: 'busy',
  tentativelyAccepted: 'tentative',
  declined: 'free',
};

type StoreArgs = { world: World; event: StoredEvent; change: 'created' | 'updated' };

function store({ world, event, change }: StoreArgs): void {
  putEvent(world, event);
  world.changed({ kind: 'calendar', oid: event.mailbox });
  notifySubscribers({ world, event, changeType: change });
}

function discard(world: World, event: StoredEvent): void {
  removeEvent(world, event);
  world.changed({ kind: 'calendar', oid: event.mailbox });
  notifySubscribers({ world, event, changeType: 'deleted' });
}

function invitedPeople(world: World, event: StoredEvent): LocalPerson[] {
  return event.attendees
    .flatMap(({ emailAddress }) => findPerson(world, emailAddress.address) ?? [])
    .filter((person) => person.oid !== event.mailbox);
}

function copiesOf(world: World, event: StoredEvent): StoredEvent[] {
  return Object.values(world.state.events).flatMap((events) =>
    events.filter((other) => other.iCalUId === event.iCalUId && !other.isOrganiser && !other.isCancelled),
  );
}

function newJoinUrl(): string {
  const meeting = randomBytes(18).toString('base64url');
  return `https://teams.microsoft.com/l/meetup-join/19%3ameeting_${meeting}%40thread.v2/0?context=%7b%7d`;
}
