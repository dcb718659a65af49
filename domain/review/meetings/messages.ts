import type { ReviewNow } from '../situation.ts';
import { isBefore } from '../../calendar/moments.ts';
import type { Context } from '../context.ts';
import { type MessageToSend, message } from '../message.ts';
import type { Request } from '../request.ts';
import type { Review } from '../review.ts';
import { endOf, isUnanswered, type Meeting } from './meeting.ts';
import { otherOf } from '../parties.ts';
import { noticeLimit } from './notice.ts';

export function aboutMeetings(review: Review): MessageToSend[] {
  return [
    ...aboutSeries(review),
    ...review.meetings.flatMap((meeting) => aboutInvitation(meeting, review)),
    ...aboutEach(review),
  ];
}

/**
 * Meetings that were arranged together are announced in one message, and so is their answer: nobody gets ten cards in a
 * row (TA-11).
 */
function aboutSeries(review: Review): MessageToSend[] {
  return seriesOf(review).flatMap(([seriesId, meetings]): MessageToSend[] => {
    const first = meetings[0];
    if (!first) return [];
    const about = { aboutId: seriesId };
    const answered = new Set(meetings.flatMap((each) => acknowledgedInSeries(each) ?? []));
    return [
      message({
        name: 'seriesNotice',
        parts: { seriesId },
        fields: { ...about, to: review.revieweeOid, at: first.arrangedAt },
      }),
      ...[...answered].map((at): MessageToSend =>
        message({
          name: 'seriesAnswered',
          parts: { seriesId, at },
          fields: { ...about, to: review.reviewerOid, at, isNews: true },
        }),
      ),
    ];
  });
}

/**
 * When a meeting of a series was acknowledged in its present revision; undefined for any other answer, and outside a
 * series.
 */
export function acknowledgedInSeries({
  seriesId,
  notice,
  answer,
}: Pick<Meeting, 'seriesId' | 'notice' | 'answer'>): string | undefined {
  return seriesId !== null && notice === 'given' && answer.kind === 'acknowledged' ? answer.at : undefined;
}

/** The series of a review, each with its meetings in the order of their dates. */
export function seriesOf({ meetings }: Pick<Review, 'meetings'>): [string, Meeting[]][] {
  const ids = [...new Set(meetings.flatMap(({ seriesId }) => seriesId ?? []))];
  return ids.map((id) => [
    id,
    meetings.filter(({ seriesId }) => seriesId === id).toSorted((a, b) => (isBefore(a.start, b.start) ? -1 : 1)),
  ]);
}

/**
 * Tells one of the two what the other put into an invitation: the first point of an agenda, and who is asked to join.
 */
function aboutInvitation(meeting: Meeting, review: Review): MessageToSend[] {
  if (meeting.cancelled) return [];
  const about = { aboutId: meeting.id };
  const points = [review.revieweeOid, review.reviewerOid].flatMap((to): MessageToSend[] => {
    const first = meeting.points.find(({ by }) => by !== to);
    return first
      ? [message({ name: 'agendaPoints', parts: { meetingId: meeting.id }, fields: { ...about, to, at: first.at } })]
      : [];
  });
  const joining = meeting.joining.flatMap(({ oid, by, at }): MessageToSend[] => [
    message({ name: 'askedToJoin', parts: { meetingId: meeting.id, oid }, fields: { ...about, to: oid, at } }),
    message({
      name: 'joinsMeeting',
      parts: { meetingId: meeting.id, oid },
      fields: { ...about, to: otherOf(review, by), at },
    }),
  ]);
  return [...points, ...joining];
}

function aboutEach(review: Review): MessageToSend[] {
  return review.meetings.flatMap((meeting): MessageToSend[] => {
    const about = { aboutId: meeting.id };
    const version = { meetingId: meeting.id, revision: meeting.revision };
    if (meeting.cancelled) {
      return [
        message({
          name: 'meetingCancelled',
          parts: version,
          fields: { ...about, to: review.revieweeOid, at: meeting.cancelled.at },
        }),
      ];
    }
    const notice: MessageToSend = message({
      name: 'meetingNotice',
      parts: version,
      fields: {
        ...about,
        to: review.revieweeOid,
        at: meeting.arrangedAt,
      },
    });
    // A meeting of a series is announced with the others, until it is moved or is at short notice.
    const notices = meeting.seriesId !== null && meeting.revision === 1 && meeting.notice === 'given' ? [] : [notice];
    if (meeting.answer.kind === 'none' || acknowledgedInSeries(meeting)) return notices;
    const { kind, at } = meeting.answer;
    // Whoever asked for shorter notice waits for the answer.
    return [
      ...notices,
      message({
        name: 'meetingAnswered',
        parts: { ...version, answer: kind, at },
        fields: {
          ...about,
          to: review.reviewerOid,
          at,
          isNews: kind === 'acknowledged' && meeting.notice !== 'waived',
        },
      }),
    ];
  });
}

export function askedAboutMeetings(review: Review, context: Context): Request[] {
  const ahead = review.meetings.filter((meeting) => !meeting.cancelled && isBefore(context.now, endOf(meeting)));
  const together = seriesOf({ meetings: ahead.filter(isUnanswered) }).filter(([, meetings]) => meetings.length > 1);
  const inSeries = new Set(together.flatMap(([, meetings]) => meetings.map(({ id }) => id)));
  return [
    ...together.map(([seriesId, meetings]): Request => ({
      kind: 'answerSeries',
      to: review.revieweeOid,
      title: `Answer the invitations to ${meetings.length} meetings`,
      aboutId: seriesId,
      section: 'meetings',
    })),
    ...ahead.filter(({ id }) => !inSeries.has(id)).flatMap((meeting) => askedAboutOne(meeting, { review, context })),
  ];
}

function askedAboutOne(meeting: Meeting, { review, context }: ReviewNow): Request[] {
  const name = (context.pack.meetings[meeting.kind]?.name ?? 'meeting').toLowerCase();
  const base = { aboutId: meeting.id, section: 'meetings' as const };
  if (meeting.answer.kind === 'anotherTime')
    return [
      { ...base, kind: 'anotherTime', to: review.reviewerOid, title: `Another time was proposed for the ${name}` },
    ];
  if (meeting.notice === 'short') {
    const limit = noticeLimit({ kind: meeting.kind, review, context });
    const ref = limit && { rule: limit.rule, clause: limit.clause };
    return [
      {
        ...base,
        ...ref,
        kind: 'waiveNotice',
        to: review.revieweeOid,
        title: `Agree to shorter notice of the ${name}, or propose another time`,
      },
    ];
  }
  if (meeting.answer.kind !== 'none') return [];
  return [{ ...base, kind: 'answerMeeting', to: review.revieweeOid, title: `Answer the invitation to the ${name}` }];
}
