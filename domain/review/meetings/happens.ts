import { momentInWords } from '../../calendar/inWords.ts';
import type { Context } from '../context.ts';
import type { Happens, InWords } from '../part.ts';
import type { Review } from '../review.ts';
import type { MeetingEvent } from './events.ts';
import type { Meeting } from './meeting.ts';

/** What the events of meetings make of a review. */
export const meetingHappens: Happens<MeetingEvent> = {
  meetingScheduled: (review, { type, meetingId, shortNotice, ...fields }, { at }) => ({
    ...review,
    meetings: [
      ...review.meetings,
      {
        id: meetingId,
        ...fields,
        revision: 1,
        notice: shortNotice ? 'short' : 'given',
        answer: { kind: 'none' },
        cancelled: null,
        movedInOutlook: false,
        booking: null,
        arrangedAt: at,
      },
    ],
  }),
  meetingMoved: (review, event) =>
    withMeeting(review, event.meetingId, (meeting) => ({
      ...meeting,
      start: event.start,
      minutes: event.minutes,
      place: event.place,
      revision: meeting.revision + 1,
      notice: event.shortNotice ? 'short' : 'given',
      answer: { kind: 'none' },
      movedInOutlook: event.inOutlook,
    })),
  meetingCancelled: (review, { meetingId, reason, inOutlook }, { at }) =>
    withMeeting(review, meetingId, (meeting) => ({ ...meeting, cancelled: { reason, at, inOutlook } })),
  meetingAcknowledged: (review, { meetingId }, { at }) =>
    withMeeting(review, meetingId, (meeting) => ({ ...meeting, answer: { kind: 'acknowledged', at } })),
  anotherTimeProposed: (review, { meetingId, comment, start }, { at }) =>
    withMeeting(review, meetingId, (meeting) => ({ ...meeting, answer: { kind: 'anotherTime', comment, start, at } })),
  noticeWaived: (review, { meetingId }, { at }) =>
    withMeeting(review, meetingId, (meeting) => ({
      ...meeting,
      notice: 'waived',
      answer: { kind: 'acknowledged', at },
    })),
  meetingBooked: (review, { type, meetingId, ...booking }) =>
    withMeeting(review, meetingId, (meeting) => ({ ...meeting, booking })),
  bookingRemoved: (review, { meetingId }) =>
    withMeeting(review, meetingId, (meeting) => ({ ...meeting, booking: null })),
};

function withMeeting(review: Review, id: string, change: (meeting: Meeting) => Meeting): Review {
  return { ...review, meetings: review.meetings.map((meeting) => (meeting.id === id ? change(meeting) : meeting)) };
}

const when = (moment: string, { calendar }: Context) => momentInWords(moment, calendar.timeZone);
const inOutlook = (event: { inOutlook: boolean }) => (event.inOutlook ? ', in Outlook' : '');

export const meetingsInWords: InWords<MeetingEvent> = {
  meetingScheduled: (event, context) =>
    event.shortNotice
      ? `Asked for a meeting at short notice, ${when(event.start, context)}`
      : `Arranged the meeting for ${when(event.start, context)}`,
  meetingMoved: (event, context) => `Moved the meeting to ${when(event.start, context)}${inOutlook(event)}`,
  meetingCancelled: (event) => `Cancelled the meeting${inOutlook(event)}`,
  meetingAcknowledged: () => 'Acknowledged the meeting',
  anotherTimeProposed: () => 'Proposed another time for the meeting',
  noticeWaived: () => 'Agreed to shorter notice of the meeting',
  meetingBooked: () => 'Put the meeting in both Outlook calendars',
  bookingRemoved: () => 'Took the meeting out of Outlook',
};
