import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { command } from '../command.ts';
import { atSchool } from '../context.ts';
import type { Review } from '../review.ts';
import { theApp } from '../theApp.ts';
import { meetingBooked } from './booked.ts';
import { isWrittenUp } from './isWrittenUp.ts';
import type { Meeting } from './meeting.ts';
import { noticeGiven } from './notice.ts';

/** What Outlook has for an event of its own; null if it has none by that id. */
export const foundInOutlook = {
  outlookEvent: z.string(),
  found: z.strictObject({ start: z.string(), minutes: z.number(), cancelled: z.boolean() }).nullable(),
};

/** Why changes in Outlook are followed while the review is suspended. */
export const AS_CALENDARS_SHOW = 'Both calendars show it already; the review must not say otherwise when it goes on.';

/** The meeting that belongs to an Outlook event. */
export function meetingInOutlook({ meetings }: Review, outlookEventId: string): Meeting | undefined {
  return meetings.find(({ booking }) => booking?.outlookEventId === outlookEventId);
}

/** Moves or cancels a meeting as it was moved or cancelled in Outlook, with everything that depends on it. */
export const followMeeting = command('followMeeting', {
  fields: foundInOutlook,
  by: [theApp],
  suspended: AS_CALENDARS_SHOW,
  mark: () => null,
  decide: ({ outlookEvent, found }, { review, context }) => {
    const meeting = meetingInOutlook(review, outlookEvent);
    // Clearing out a calendar undoes nothing that was written about a meeting.
    if (!meeting?.booking || meeting.cancelled || isWrittenUp(meeting, { review, context })) return [];
    const { id: meetingId, booking, place } = meeting;
    if (!found || found.cancelled)
      return [{ type: 'meetingCancelled', meetingId, reason: 'Cancelled in Outlook.', inOutlook: true }];
    if (isSameTime(found, meeting) || isSameTime(found, booking)) return [];
    const { start, minutes } = found;
    const notice = noticeGiven({ kind: meeting.kind, start: atSchool(start, context) }, { review, context });
    return [
      {
        type: 'meetingMoved',
        meetingId,
        start,
        minutes,
        place,
        shortNotice: notice === 'toBeWaived',
        ...(notice === 'told' && { noticeReason: 'It was moved in Outlook.' }),
        inOutlook: true,
      },
      meetingBooked(meetingId, { ...booking, start, minutes }),
    ];
  },
  example: (_, { review }) => {
    const booked = review.meetings.find(({ booking, cancelled }) => booking && !cancelled)?.booking;
    return booked ? { outlookEvent: booked.outlookEventId, found: null } : undefined;
  },
});

type TimeInOutlook = { start: string; minutes: number };

/** Whether two begin at the same moment and last equally long. */
export function isSameTime(a: TimeInOutlook, b: TimeInOutlook): boolean {
  return Temporal.Instant.from(a.start).equals(Temporal.Instant.from(b.start)) && a.minutes === b.minutes;
}
