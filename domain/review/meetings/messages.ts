import { isBefore } from '../../calendar/moments.ts';
import type { Context } from '../context.ts';
import type { Asked } from '../messages.ts';
import type { Request } from '../requests.ts';
import type { Review } from '../review.ts';
import { endOf } from './meeting.ts';
import { noticeLimit } from './notice.ts';

export type MeetingMessage = 'meetingNotice' | 'meetingCancelled' | 'meetingAnswered';

export function aboutMeetings(review: Review): Asked[] {
  return review.meetings.flatMap((meeting): Asked[] => {
    const about = { aboutId: meeting.id };
    const version = `${meeting.id}.${meeting.revision}`;
    if (meeting.cancelled) {
      return [
        {
          ...about,
          key: `meetingCancelled.${version}`,
          kind: 'meetingCancelled',
          to: review.revieweeOid,
          at: meeting.cancelled.at,
        },
      ];
    }
    const notice: Asked = {
      ...about,
      key: `meetingNotice.${version}`,
      kind: 'meetingNotice',
      to: review.revieweeOid,
      at: meeting.arrangedAt,
    };
    if (meeting.answer.kind === 'none') return [notice];
    const { kind, at } = meeting.answer;
    return [
      notice,
      {
        ...about,
        key: `meetingAnswered.${version}.${kind}.${at}`,
        kind: 'meetingAnswered',
        to: review.reviewerOid,
        at,
      },
    ];
  });
}

export function askedAboutMeetings(review: Review, context: Context): Request[] {
  return review.meetings
    .filter((meeting) => !meeting.cancelled && isBefore(context.now, endOf(meeting)))
    .flatMap((meeting): Request[] => {
      const name = (context.pack.meetings[meeting.kind]?.name ?? 'meeting').toLowerCase();
      const base = { aboutId: meeting.id, section: 'meetings' as const };
      if (meeting.answer.kind === 'anotherTime') {
        return [
          { ...base, kind: 'anotherTime', to: review.reviewerOid, title: `Another time was proposed for the ${name}` },
        ];
      }
      if (meeting.notice === 'short') {
        const limit = noticeLimit(meeting.kind, review, context);
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
      if (meeting.answer.kind === 'none')
        return [
          { ...base, kind: 'answerMeeting', to: review.revieweeOid, title: `Answer the invitation to the ${name}` },
        ];
      return [];
    });
}
