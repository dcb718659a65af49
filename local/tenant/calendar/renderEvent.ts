import { Buffer } from 'node:buffer';
import type { CalendarEvent } from '../calendarEvent.ts';
import { textFromHtml } from './html.ts';
import type { StoredEvent } from './storedEvent.ts';
import { dateTimeIn, ianaZone } from './timeZone.ts';

export type Rendering = { timeZone: string; bodyAs: 'html' | 'text'; schoolTimeZone: string };

/** An event in Graph's form, in the time zone and kind of body that a caller prefers. */
export function renderEvent(event: StoredEvent, { timeZone, bodyAs, schoolTimeZone }: Rendering): CalendarEvent {
  const changeKey = Buffer.from(`${event.id.slice(4, 16)} ${event.revision}`).toString('base64');
  const text = textFromHtml(event.html);
  // An all-day event lasts from midnight to midnight in whatever zone it is shown.
  const shown = (instant: string) =>
    event.isAllDay ? { ...dateTimeIn(instant, schoolTimeZone), timeZone } : dateTimeIn(instant, timeZone);
  return {
    '@odata.etag': `W/"${changeKey}"`,
    id: event.id,
    iCalUId: event.iCalUId,
    changeKey,
    createdDateTime: event.createdAt,
    lastModifiedDateTime: event.modifiedAt,
    transactionId: event.transactionId,
    type: 'singleInstance',
    subject: event.subject,
    bodyPreview: text.slice(0, 255),
    body: bodyAs === 'text' ? { contentType: 'text', content: text } : { contentType: 'html', content: event.html },
    start: shown(event.start),
    end: shown(event.end),
    isAllDay: event.isAllDay,
    location: { displayName: event.location },
    showAs: event.showAs,
    sensitivity: event.sensitivity,
    importance: event.importance,
    categories: event.categories,
    isCancelled: event.isCancelled,
    isOrganizer: event.isOrganiser,
    organizer: { emailAddress: event.organiser },
    attendees: event.attendees,
    responseRequested: event.responseRequested,
    responseStatus: { response: event.response, time: event.responseAt },
    isOnlineMeeting: event.joinUrl !== null,
    onlineMeetingProvider: event.joinUrl === null ? 'unknown' : 'teamsForBusiness',
    onlineMeeting: event.joinUrl === null ? null : { joinUrl: event.joinUrl },
    webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(event.id)}&exvsurl=1&path=/calendar/item`,
  };
}

/** The wishes in a `Prefer` header: `outlook.timezone="Europe/London"`, `outlook.body-content-type="text"`. */
export function renderingFrom(
  prefer: string | undefined,
  schoolTimeZone: string,
): Rendering | { unknownTimeZone: string } {
  const asked = /outlook\.timezone\s*=\s*"([^"]+)"/i.exec(prefer ?? '')?.[1] ?? 'UTC';
  if (!ianaZone(asked)) return { unknownTimeZone: asked };
  const bodyAs = /outlook\.body-content-type\s*=\s*"text"/i.test(prefer ?? '') ? 'text' : 'html';
  return { timeZone: asked, bodyAs, schoolTimeZone };
}
