import { Temporal } from 'temporal-polyfill';
import { bookEvent, cancelMeeting, changeEvent, deleteEvent, respondToInvitation } from './calendar/booking.ts';
import { htmlFromText } from './calendar/html.ts';
import { eventsBetween, findEvent } from './calendar/mailbox.ts';
import { renderEvent } from './calendar/renderEvent.ts';
import type { StoredEvent } from './calendar/storedEvent.ts';
import type { CalendarEvent, EventDraft, ResponseKind } from './calendarEvent.ts';
import { eventDefaults } from './graph/eventSchema.ts';
import type { LocalPerson } from './localPerson.ts';
import { type World, atSchool, findPerson } from './world.ts';

type SeeCalendarArgs = { world: World; person: LocalPerson; range: { from?: string; to?: string } };

/** What a person sees in Outlook between two days or moments; by default, four weeks from today. */
export function seeCalendar({ world, person, range }: SeeCalendarArgs): CalendarEvent[] {
  const today = atSchool(world, world.clock.now().toString()).startOfDay();
  const from = range.from === undefined ? today.toInstant() : instantOf(world, range.from);
  const to =
    range.to === undefined
      ? from.toZonedDateTimeISO(world.school.timeZone).add({ weeks: 4 }).toInstant()
      : instantOf(world, range.to);
  return eventsBetween({ world, oid: person.oid, range: { from: from.toString(), to: to.toString() } }).map((event) =>
    shownAtSchool(world, event),
  );
}

type MakeEventArgs = { world: World; person: LocalPerson; draft: EventDraft };

/** Makes an event as a person does in Outlook. */
export function makeEvent({ world, person, draft }: MakeEventArgs): CalendarEvent {
  const invited = (draft.attendees ?? []).map((address) => ({
    type: 'required' as const,
    emailAddress: { name: findPerson(world, address)?.displayName ?? address, address },
  }));
  const event = bookEvent({
    world,
    organiser: person,
    content: {
      ...eventDefaults,
      subject: draft.subject,
      html: htmlFromText(draft.text ?? ''),
      start: instantOf(world, draft.start).toString(),
      end: instantOf(world, draft.end).toString(),
      location: draft.location ?? '',
      online: draft.online ?? false,
      invited,
    },
  });
  return shownAtSchool(world, event);
}

type DragEventArgs = { world: World; person: LocalPerson; id: string; to: { start: string; end: string } };

/** Drags an event to another time. Only the organiser of a meeting can move it; others can only propose or decline. */
export function dragEvent({ world, person, id, to }: DragEventArgs): CalendarEvent {
  const event = ownEvent({ world, person, id });
  if (!event.isOrganiser) throw new TypeError('Only who called a meeting can move it.');
  const start = instantOf(world, to.start);
  const end = instantOf(world, to.end);
  if (Temporal.Instant.compare(start, end) >= 0) throw new TypeError('An event ends after it begins.');
  return shownAtSchool(world, changeEvent({ world, event, change: { start: start.toString(), end: end.toString() } }));
}

type DropEventArgs = { world: World; person: LocalPerson; id: string; comment: string };

/** Cancels a person's own meeting, or declines somebody else's and removes it from the person's calendar. */
export function dropEvent({ world, person, id, comment }: DropEventArgs): void {
  const event = ownEvent({ world, person, id });
  if (event.isOrganiser && event.attendees.length > 0) cancelMeeting({ world, event, comment });
  else if (event.isOrganiser || event.isCancelled) deleteEvent(world, event);
  else respondToInvitation({ world, copy: event, response: 'declined' });
}

type AnswerInvitationArgs = { world: World; person: LocalPerson; id: string; response: ResponseKind };

/** Answers an invitation. */
export function answerInvitation({ world, person, id, response }: AnswerInvitationArgs): CalendarEvent {
  const event = ownEvent({ world, person, id });
  if (event.isOrganiser) throw new TypeError('Who called a meeting does not answer it.');
  return shownAtSchool(world, respondToInvitation({ world, copy: event, response }));
}

function ownEvent({ world, person, id }: { world: World; person: LocalPerson; id: string }): StoredEvent {
  const event = findEvent({ world, oid: person.oid, id });
  if (!event) throw new RangeError(`There is no event ${id} in this calendar.`);
  return event;
}

const shownAtSchool = ({ school: { timeZone } }: World, event: StoredEvent) =>
  renderEvent(event, { timeZone, bodyAs: 'html', schoolTimeZone: timeZone });

/** A date, a local date and time of the school, or a moment with an offset, as an instant. */
function instantOf({ school }: World, text: string): Temporal.Instant {
  if (/(Z|[+-]\d{2}:\d{2})$/.test(text)) return Temporal.Instant.from(text);
  return Temporal.PlainDateTime.from(text).toZonedDateTime(school.timeZone).toInstant();
}
