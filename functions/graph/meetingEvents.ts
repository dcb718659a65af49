import type { Client } from '@microsoft/microsoft-graph-client';
import type { Event } from '@microsoft/microsoft-graph-types';
import { Temporal } from 'temporal-polyfill';
import type { Person } from '#domain/people/person.ts';
import { isGraphError } from './graphClient.ts';

/** What Outlook holds of a meeting. Moments are ISO instants. */
export type BookedEvent = {
  outlookEventId: string;
  joinUrl: string | null;
  start: string;
  minutes: number;
  cancelled: boolean;
};

/** Asks Outlook to answer in UTC; otherwise it may name zones in Windows' own words. */
const UTC = 'outlook.timezone="UTC"';

/** Everything Outlook's invitation says: when and where, what to bring, what it is about, and who takes part. */
export type Invitation = {
  name: string;
  /** ISO instant. */
  start: string;
  minutes: number;
  place: string;
  bring: string[];
  matters: string[];
  organiser: Person;
  /** The reviewee, who joins the two (KS-20), and who reviews together with the organiser. */
  attendees: Person[];
  /** Identifies this invitation: two requests with the same id make one event in Outlook. */
  transactionId: string;
  timeZone: string;
};

/**
 * Puts a meeting into both Outlook calendars, with a Teams link. The transaction id is the invitation's own, so a
 * repeated call makes one event.
 */
export async function createMeetingEvent(graph: Client, invitation: Invitation): Promise<BookedEvent> {
  const event: Event = await graph
    .api(`/users/${invitation.organiser.oid}/events`)
    .header('Prefer', UTC)
    .post({
      subject: invitation.name,
      body: { contentType: 'html', content: body(invitation) },
      ...times(invitation),
      location: { displayName: invitation.place },
      attendees: attendees(invitation),
      isOnlineMeeting: true,
      onlineMeetingProvider: 'teamsForBusiness',
      sensitivity: 'private',
      transactionId: invitation.transactionId,
    });
  return booked(event);
}

/** Moves the event in both calendars. The body stays as it is, including the part that Teams wrote. */
export async function moveMeetingEvent(
  graph: Client,
  { invitation, outlookEventId }: { invitation: Invitation; outlookEventId: string },
): Promise<BookedEvent> {
  const event: Event = await graph
    .api(`/users/${invitation.organiser.oid}/events/${outlookEventId}`)
    .header('Prefer', UTC)
    .patch({ ...times(invitation), location: { displayName: invitation.place } });
  return booked(event);
}

/**
 * Brings agenda, people and time of the event up to date. Only Fairview's own part of the body is replaced. The rest is
 * Teams' part with the link, and whatever people wrote there.
 */
export async function changeInvitation(
  graph: Client,
  { invitation, outlookEventId }: { invitation: Invitation; outlookEventId: string },
): Promise<BookedEvent> {
  const address = `/users/${invitation.organiser.oid}/events/${outlookEventId}`;
  const present: Event = await graph.api(address).header('Prefer', UTC).get();
  const event: Event = await graph
    .api(address)
    .header('Prefer', UTC)
    .patch({
      body: { contentType: 'html', content: withOurPart(present.body?.content ?? '', invitation) },
      ...times(invitation),
      location: { displayName: invitation.place },
      attendees: attendees(invitation),
    });
  return booked(event);
}

function attendees(invitation: Invitation) {
  return invitation.attendees.map(({ mail, displayName }) => ({
    type: 'required' as const,
    emailAddress: { address: mail, name: displayName },
  }));
}

/** Cancels the event, which removes it from both calendars. An event that is already gone counts as cancelled. */
export async function cancelMeetingEvent(
  graph: Client,
  { organiserOid, outlookEventId, comment }: { organiserOid: string; outlookEventId: string; comment: string },
): Promise<void> {
  try {
    await graph.api(`/users/${organiserOid}/events/${outlookEventId}/cancel`).post({ comment });
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

function times({ start, minutes, timeZone }: Pick<Invitation, 'start' | 'minutes' | 'timeZone'>) {
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

/**
 * Fairview's part of a body, from its first heading to its end mark. Nothing is nested in it, so that it can be found
 * again.
 */
const OUR_PART = /<div[^>]*id="[^"]*fairviewAgenda"[^>]*>[\s\S]*?<\/div>/;

function withOurPart(present: string, invitation: Invitation): string {
  const ours = body(invitation);
  return OUR_PART.test(present) ? present.replace(OUR_PART, () => ours) : `${ours}${present}`;
}

function body({ bring, matters }: Invitation): string {
  const list = (heading: string, items: readonly string[]) =>
    items.length === 0
      ? ''
      : `<p>${escape(heading)}</p><ul>${items.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>`;
  return `<div id="fairviewAgenda">${list('What to bring:', bring)}${list('What we will talk about:', matters)}</div>`;
}

const escape = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
