import type { Booking } from '../meetings/meeting.ts';
import type { ObservationEvent } from './events.ts';

/** Outlook has a feedback meeting in its calendars, and this is what it shows. */
export function feedbackMeetingBooked(
  observationId: string,
  { outlookEventId, joinUrl, start, minutes, invitation, people }: Booking,
): Extract<ObservationEvent, { type: 'feedbackMeetingBooked' }> {
  const shown = { outlookEventId, joinUrl, start, minutes, invitation, people };
  return { type: 'feedbackMeetingBooked', observationId, ...shown };
}

/** Outlook no longer has it. */
export function feedbackBookingRemoved(
  observationId: string,
): Extract<ObservationEvent, { type: 'feedbackBookingRemoved' }> {
  return { type: 'feedbackBookingRemoved', observationId };
}
