import { z } from 'zod';
import { command } from '../command.ts';
import { AS_CALENDARS_HOLD, bookingInOutlook, isNoted, someBooking } from '../meetings/booked.ts';
import type { Booking } from '../meetings/meeting.ts';
import { theApp } from '../theApp.ts';
import type { ObservationEvent } from './events.ts';
import { visitMeant } from './visit.ts';

/** Notes that Outlook has a feedback meeting in its calendars, or no longer has it. */
export const noteFeedbackBooking = command('noteFeedbackBooking', {
  fields: { observationId: z.string(), booking: bookingInOutlook },
  ids: { observationId: 'existing' },
  by: [theApp],
  closed: AS_CALENDARS_HOLD,
  suspended: AS_CALENDARS_HOLD,
  mark: () => null,
  decide: ({ observationId, booking }, { review }) => {
    const visit = review.observations.find(({ id }) => id === observationId);
    if (!visit || isNoted(visit.feedbackBooking, booking)) return [];
    return [
      booking ? feedbackMeetingBooked(observationId, booking) : { type: 'feedbackBookingRemoved', observationId },
    ];
  },
  example: ({ observationId }, situation) => {
    const visit = visitMeant(observationId, situation);
    return visit && { observationId: visit.id, booking: someBooking(visit) };
  },
});

/** The event that notes a feedback meeting as Outlook shows it. */
export function feedbackMeetingBooked(
  observationId: string,
  { outlookEventId, joinUrl, start, minutes, invitation, people }: Booking,
): Extract<ObservationEvent, { type: 'feedbackMeetingBooked' }> {
  const shown = { outlookEventId, joinUrl, start, minutes, invitation, people };
  return { type: 'feedbackMeetingBooked', observationId, ...shown };
}
