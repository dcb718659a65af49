import type { MeetingEvent } from './events.ts';
import type { Booking } from './meeting.ts';

/** Outlook has a meeting in its calendars, and this is what it shows. */
export function meetingBooked(
  meetingId: string,
  { outlookEventId, joinUrl, start, minutes, invitation, people }: Booking,
): Extract<MeetingEvent, { type: 'meetingBooked' }> {
  return { type: 'meetingBooked', meetingId, outlookEventId, joinUrl, start, minutes, invitation, people };
}

/** Outlook no longer has it. */
export function bookingRemoved(meetingId: string): Extract<MeetingEvent, { type: 'bookingRemoved' }> {
  return { type: 'bookingRemoved', meetingId };
}
