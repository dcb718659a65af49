import type { Evolve } from '../part.ts';
import type { Review } from '../review.ts';
import type { MeetingEvent } from './events.ts';
import type { Meeting } from './meeting.ts';

/** What the events of meetings change in a review. */
export const evolve: Evolve<MeetingEvent> = {
  meetingScheduled: (review, { event: { type, meetingId, shortNotice, noticeReason, seriesId, ...fields }, at }) => ({
    ...review,
    meetings: [
      ...review.meetings,
      {
        id: meetingId,
        ...fields,
        seriesId: seriesId ?? null,
        revision: 1,
        notice: shortNotice ? 'short' : 'given',
        noticeReason: noticeReason ?? null,
        answer: { kind: 'none' },
        cancelled: null,
        movedInOutlook: false,
        booking: null,
        arrangedAt: at,
        points: [],
        topics: [],
        joining: [],
        invitation: 0,
      },
    ],
  }),
  meetingMoved: (review, { event }) =>
    withMeeting({
      review,
      id: event.meetingId,
      change: (meeting) => ({
        ...meeting,
        start: event.start,
        minutes: event.minutes,
        place: event.place,
        revision: meeting.revision + 1,
        notice: event.shortNotice ? 'short' : 'given',
        noticeReason: event.noticeReason ?? null,
        answer: { kind: 'none' },
        movedInOutlook: event.inOutlook,
      }),
    }),
  meetingCancelled: (review, { event: { meetingId, reason, inOutlook }, at }) =>
    withMeeting({ review, id: meetingId, change: (meeting) => ({ ...meeting, cancelled: { reason, at, inOutlook } }) }),
  meetingAcknowledged: (review, { event: { meetingId }, at }) =>
    withMeeting({ review, id: meetingId, change: (meeting) => ({ ...meeting, answer: { kind: 'acknowledged', at } }) }),
  anotherTimeProposed: (review, { event: { meetingId, comment, start }, at }) =>
    withMeeting({
      review,
      id: meetingId,
      change: (meeting) => ({ ...meeting, answer: { kind: 'anotherTime', comment, start, at } }),
    }),
  noticeWaived: (review, { event: { meetingId }, at }) =>
    withMeeting({
      review,
      id: meetingId,
      change: (meeting) => ({
        ...meeting,
        notice: 'waived',
        answer: { kind: 'acknowledged', at },
      }),
    }),
  meetingBooked: (review, { event: { type, meetingId, invitation, people, ...booking } }) =>
    withMeeting({
      review,
      id: meetingId,
      change: (meeting) => ({
        ...meeting,
        booking: {
          ...booking,
          invitation: invitation ?? meeting.booking?.invitation ?? 0,
          people: people ?? meeting.booking?.people ?? [review.reviewerOid],
        },
      }),
    }),
  agendaPointAdded: (review, { event: { meetingId, pointId, text }, at, by }) =>
    withMeeting({
      review,
      id: meetingId,
      change: (meeting) => ({
        ...meeting,
        points: [...meeting.points, { id: pointId, by, text, at }],
      }),
    }),
  agendaPointRemoved: (review, { event: { meetingId, pointId } }) =>
    withMeeting({
      review,
      id: meetingId,
      change: (meeting) => ({
        ...meeting,
        points: meeting.points.filter((each) => each.id !== pointId),
      }),
    }),
  topicsChosen: (review, { event: { meetingId, topics } }) =>
    withInvitation({ review, id: meetingId, change: (meeting) => ({ ...meeting, topics }) }),
  askedToJoin: (review, { event: { meetingId, oid, reason }, at, by }) =>
    withInvitation({
      review,
      id: meetingId,
      change: (meeting) => ({
        ...meeting,
        joining: [...meeting.joining, { oid, reason, by, at }],
      }),
    }),
  joiningEnded: (review, { event: { meetingId, oid } }) =>
    withInvitation({
      review,
      id: meetingId,
      change: (meeting) => ({
        ...meeting,
        joining: meeting.joining.filter((each) => each.oid !== oid),
      }),
    }),
  rhythmSet: (review, { event: { kind, weeks }, at, by }) => ({ ...review, rhythm: { kind, weeks, at, by } }),
  bookingRemoved: (review, { event: { meetingId } }) =>
    withMeeting({ review, id: meetingId, change: (meeting) => ({ ...meeting, booking: null }) }),
};

type MeetingChange = { review: Review; id: string; change: (meeting: Meeting) => Meeting };

function withMeeting({ review, id, change }: MeetingChange): Review {
  return { ...review, meetings: review.meetings.map((meeting) => (meeting.id === id ? change(meeting) : meeting)) };
}

/**
 * Changes the invitation, and Outlook follows. Points of the agenda are only in Fairview, so that nobody gets mail for
 * each.
 */
function withInvitation({ review, id, change }: MeetingChange): Review {
  return withMeeting({ review, id, change: (meeting) => ({ ...change(meeting), invitation: meeting.invitation + 1 }) });
}
