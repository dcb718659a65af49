import { z } from 'zod';
import { command } from '../command.ts';
import { theApp } from '../theApp.ts';
import { meetingMeant } from './arranged.ts';
import type { MeetingEvent } from './events.ts';
import type { Booking } from './meeting.ts';

/** What Outlook shows; null once it no longer has the event. */
export const bookingInOutlook = z
  .strictObject({
    outlookEventId: z.string(),
    joinUrl: z.string().nullable(),
    start: z.string(),
    minutes: z.number(),
    invitation: z.number(),
    people: z.array(z.string()),
  })
  .nullable();

/** Why bookings are noted in every review: without a note nobody could take them out. */
export const AS_CALENDARS_HOLD = 'What the calendars hold is so: what is not noted cannot be taken out again.';

/** Notes that Outlook has a meeting in its calendars, or no longer has it. */
export const noteBooking = command('noteBooking', {
  fields: { meetingId: z.string(), booking: bookingInOutlook },
  ids: { meetingId: 'existing' },
  by: [theApp],
  closed: AS_CALENDARS_HOLD,
  suspended: AS_CALENDARS_HOLD,
  mark: () => null,
  decide: ({ meetingId, booking }, { review }) => {
    const meeting = review.meetings.find(({ id }) => id === meetingId);
    if (!meeting || isNoted(meeting.booking, booking)) return [];
    return [booking ? meetingBooked(meetingId, booking) : { type: 'bookingRemoved', meetingId }];
  },
  example: ({ meetingId }, situation) => {
    const meeting = meetingMeant(meetingId, situation);
    return meeting && { meetingId: meeting.id, booking: someBooking(meeting) };
  },
});

/** Whether what Outlook shows is noted already. */
export function isNoted(known: Booking | null, booking: Booking | null): boolean {
  if (!known || !booking) return known === booking;
  const { outlookEventId, start, minutes, invitation } = booking;
  return (
    known.outlookEventId === outlookEventId &&
    known.start === start &&
    known.minutes === minutes &&
    known.invitation === invitation
  );
}

/** Something that Outlook might show. */
export function someBooking({ start, minutes }: Pick<Booking, 'start' | 'minutes'>): Booking {
  return { outlookEventId: 'AAMk-example', joinUrl: null, start, minutes, invitation: 0, people: [] };
}

/** The event that notes a meeting as Outlook shows it. */
export function meetingBooked(
  meetingId: string,
  { outlookEventId, joinUrl, start, minutes, invitation, people }: Booking,
): Extract<MeetingEvent, { type: 'meetingBooked' }> {
  return { type: 'meetingBooked', meetingId, outlookEventId, joinUrl, start, minutes, invitation, people };
}
