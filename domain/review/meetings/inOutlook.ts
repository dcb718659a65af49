import { Temporal } from 'temporal-polyfill';
import { atSchool, type Context } from '../context.ts';
import type { Review } from '../review.ts';
import { meetingBooked } from './booked.ts';
import type { MeetingEvent } from './events.ts';
import { isWrittenUp } from './isWrittenUp.ts';
import type { Meeting } from './meeting.ts';
import { shortNotice } from './notice.ts';

/** What Outlook has for an event. */
export type InOutlook = { start: string; minutes: number; cancelled: boolean };

/** The meeting that is this event in Outlook. */
export function meetingInOutlook({ meetings }: Review, outlookEventId: string): Meeting | undefined {
  return meetings.find(({ booking }) => booking?.outlookEventId === outlookEventId);
}

/** What was moved or cancelled in Outlook is moved or cancelled here, with everything that hangs on it. */
export function changesOfMeeting(
  review: Review,
  outlookEventId: string,
  event: InOutlook | undefined,
  context: Context,
): MeetingEvent[] {
  const meeting = meetingInOutlook(review, outlookEventId);
  // Somebody who clears out a calendar undoes nothing that was written of a meeting.
  if (!meeting?.booking || meeting.cancelled || isWrittenUp(review, meeting, context)) return [];
  const { id: meetingId, booking, place } = meeting;
  if (!event || event.cancelled)
    return [{ type: 'meetingCancelled', meetingId, reason: 'Cancelled in Outlook.', inOutlook: true }];
  if (isSameTime(event, meeting) || isSameTime(event, booking)) return [];
  const { start, minutes } = event;
  const short = shortNotice(meeting.kind, atSchool(start, context), true, review, context) === true;
  return [
    { type: 'meetingMoved', meetingId, start, minutes, place, shortNotice: short, inOutlook: true },
    meetingBooked(meetingId, { ...booking, start, minutes }),
  ];
}

type Time = { start: string; minutes: number };

/** Whether two begin at the same moment and last as long. */
export function isSameTime(a: Time, b: Time): boolean {
  return Temporal.Instant.from(a.start).equals(Temporal.Instant.from(b.start)) && a.minutes === b.minutes;
}
