import { momentInWords } from '../../calendar/inWords.ts';
import type { Context } from '../context.ts';
import type { Happens, InWords } from '../part.ts';
import type { Review } from '../review.ts';
import type { MeetingEvent } from './events.ts';
import type { Meeting } from './meeting.ts';

/** What the events of meetings make of a review. */
export const meetingHappens: Happens<MeetingEvent> = {
  meetingScheduled: (review, { type, meetingId, shortNotice, seriesId, ...fields }, { at }) => ({
    ...review,
    meetings: [
      ...review.meetings,
      {
        id: meetingId,
        ...fields,
        seriesId: seriesId ?? null,
        revision: 1,
        notice: shortNotice ? 'short' : 'given',
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
  meetingBooked: (review, { type, meetingId, invitation, people, ...booking }) =>
    withMeeting(review, meetingId, (meeting) => ({
      ...meeting,
      booking: {
        ...booking,
        invitation: invitation ?? meeting.booking?.invitation ?? 0,
        people: people ?? meeting.booking?.people ?? [review.reviewerOid],
      },
    })),
  agendaPointAdded: (review, { meetingId, pointId, text }, { at, by }) =>
    withMeeting(review, meetingId, (meeting) => ({
      ...meeting,
      points: [...meeting.points, { id: pointId, by, text, at }],
    })),
  agendaPointRemoved: (review, { meetingId, pointId }) =>
    withMeeting(review, meetingId, (meeting) => ({
      ...meeting,
      points: meeting.points.filter((each) => each.id !== pointId),
    })),
  topicsChosen: (review, { meetingId, topics }) =>
    withInvitation(review, meetingId, (meeting) => ({ ...meeting, topics })),
  askedToJoin: (review, { meetingId, oid, reason }, { at, by }) =>
    withInvitation(review, meetingId, (meeting) => ({
      ...meeting,
      joining: [...meeting.joining, { oid, reason, by, at }],
    })),
  joiningEnded: (review, { meetingId, oid }) =>
    withInvitation(review, meetingId, (meeting) => ({
      ...meeting,
      joining: meeting.joining.filter((each) => each.oid !== oid),
    })),
  rhythmSet: (review, { kind, weeks }, { at, by }) => ({ ...review, rhythm: { kind, weeks, at, by } }),
  bookingRemoved: (review, { meetingId }) =>
    withMeeting(review, meetingId, (meeting) => ({ ...meeting, booking: null })),
};

function withMeeting(review: Review, id: string, change: (meeting: Meeting) => Meeting): Review {
  return { ...review, meetings: review.meetings.map((meeting) => (meeting.id === id ? change(meeting) : meeting)) };
}

/** A change of what the invitation says: Outlook follows it. Points of an agenda are in Fairview alone: nobody gets mail for each. */
function withInvitation(review: Review, id: string, change: (meeting: Meeting) => Meeting): Review {
  return withMeeting(review, id, (meeting) => ({ ...change(meeting), invitation: meeting.invitation + 1 }));
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
  agendaPointAdded: () => 'Put a point on the agenda of a meeting',
  agendaPointRemoved: () => 'Took a point off the agenda of a meeting',
  topicsChosen: () => 'Chose the topics of a meeting',
  askedToJoin: ({ oid }, { person }) =>
    `Asked ${person(oid)?.displayName ?? 'somebody who has left'} to join a meeting`,
  joiningEnded: ({ oid }, { person }) =>
    `Said that ${person(oid)?.displayName ?? 'somebody who has left'} does not join the meeting`,
  rhythmSet: ({ weeks }) => `Set the rhythm of meetings: every ${weeks === 1 ? 'week' : `${weeks} weeks`}`,
  bookingRemoved: () => 'Took the meeting out of Outlook',
};
