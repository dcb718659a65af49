import type { Client } from '@microsoft/microsoft-graph-client';
import type { Event } from '@microsoft/microsoft-graph-types';
import { Temporal } from 'temporal-polyfill';
import type { Person } from '#domain/people/person.ts';
import type { Meeting } from '#domain/review/meetings/meeting.ts';
import { isGraphError } from './graphClient.ts';

/** What Outlook holds of a meeting. Moments are ISO instants. */
export type BookedEvent = {
  outlookEventId: string;
  joinUrl: string | null;
  start: string;
  minutes: number;
  cancelled: boolean;
};

/** Outlook is asked to answer in UTC; it may otherwise name zones in Windows' own words. */
const UTC = 'outlook.timezone="UTC"';

type Invitation = {
  meeting: Meeting;
  name: string;
  agenda: string[];
  reviewer: Person;
  reviewee: Person;
  timeZone: string;
};

/**
 * Puts a meeting into both Outlook calendars, with a Teams link. The transaction id is the meeting's own, so that a
 * repeated call makes one event.
 */
export async function createMeetingEvent(graph: Client, invitation: Invitation): Promise<BookedEvent> {
  const { meeting, reviewer, reviewee, timeZone } = invitation;
  const event: Event = await graph
    .api(`/users/${reviewer.oid}/events`)
    .header('Prefer', UTC)
    .post({
      subject: invitation.name,
      body: { contentType: 'html', content: body(invitation) },
      ...times(meeting, timeZone),
      location: { displayName: meeting.place },
      attendees: [{ type: 'required', emailAddress: { address: reviewee.mail, name: reviewee.displayName } }],
      isOnlineMeeting: true,
      onlineMeetingProvider: 'teamsForBusiness',
      sensitivity: 'private',
      transactionId: meeting.id,
    });
  return booked(event);
}

/** Moves the event in both calendars. The body stays as it is, with Teams' own part in it. */
export async function moveMeetingEvent(
  graph: Client,
  {
    reviewer,
    meeting,
    outlookEventId,
    timeZone,
  }: { reviewer: Person; meeting: Meeting; outlookEventId: string; timeZone: string },
): Promise<BookedEvent> {
  const event: Event = await graph
    .api(`/users/${reviewer.oid}/events/${outlookEventId}`)
    .header('Prefer', UTC)
    .patch({ ...times(meeting, timeZone), location: { displayName: meeting.place } });
  return booked(event);
}

/** Cancels the event, which takes it out of both calendars. One that is gone already is as good. */
export async function cancelMeetingEvent(
  graph: Client,
  { reviewer, outlookEventId, comment }: { reviewer: Person; outlookEventId: string; comment: string },
): Promise<void> {
  try {
    await graph.api(`/users/${reviewer.oid}/events/${outlookEventId}/cancel`).post({ comment });
  } catch (error) {
    if (!isGraphError(error, 404)) throw error;
  }
}

/** The event as Outlook has it now, or undefined when it is gone. */
export async function readMeetingEvent(
  graph: Client,
  { userOid, outlookEventId }: { userOid: string; outlookEventId: string },
): Promise<BookedEvent | undefined> {
  try {
    return booked(await graph.api(`/users/${userOid}/events/${outlookEventId}`).header('Prefer', UTC).get());
  } catch (error) {
    if (isGraphError(error, 404)) return undefined;
    throw error;
  }
}

function times({ start, minutes }: Pick<Meeting, 'start' | 'minutes'>, timeZone: string) {
  const from = Temporal.Instant.from(start).toZonedDateTimeISO(timeZone);
  const local = (moment: Temporal.ZonedDateTime) => ({
    dateTime: moment.toPlainDateTime().toString({ smallestUnit: 'second' }),
    timeZone,
  });
  return { start: local(from), end: local(from.add({ minutes })) };
}

function booked(event: Event): BookedEvent {
  const start = moment(event.start);
  const end = moment(event.end);
  return {
    outlookEventId: event.id ?? '',
    joinUrl: event.onlineMeeting?.joinUrl ?? null,
    start: start.toString(),
    minutes: Math.round(start.until(end).total('minutes')),
    cancelled: event.isCancelled ?? false,
  };
}

function moment(time: Event['start']): Temporal.Instant {
  if (!time?.dateTime) throw new Error('Outlook gave an event without a time.');
  return Temporal.PlainDateTime.from(time.dateTime)
    .toZonedDateTime(time.timeZone ?? 'UTC')
    .toInstant();
}

function body({ meeting, agenda }: Invitation): string {
  const list = (items: readonly string[]) => `<ul>${items.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>`;
  return `<p>What to bring:</p>${list(meeting.bring)}<p>What we will talk about:</p>${list(agenda)}`;
}

const escape = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
