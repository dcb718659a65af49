import { isBefore } from '../calendar/moments.ts';
import type { Flag } from '../limits/flag.ts';
import { MEETING_KINDS, type MeetingKind } from '../policies/vocabulary.ts';
import { meetingFlags } from '../review/flags.ts';
import { mayHoldAnother } from '../review/meetings/decide.ts';
import { endOf, type Meeting } from '../review/meetings/meeting.ts';
import { earliestMeetingDay, noticeLimit } from '../review/meetings/notice.ts';
import { isSuspended } from '../review/suspension/suspension.ts';
import type { Person } from '../people/person.ts';
import type { Context } from '../review/context.ts';
import { mayAsParty as may } from '../review/permissions.ts';
import type { Review } from '../review/review.ts';

export type MeetingSection = {
  kind: MeetingKind;
  name: string;
  rule: string;
  clause: string;
  minutes: number;
  bring: string[];
  agenda: string[];
  notice: { rule: string; clause: string; text: string; earliest: string } | null;
  canSchedule: boolean;
  /** Oldest first; cancelled ones too. */
  meetings: MeetingView[];
};

export type MeetingView = Omit<Meeting, 'answer' | 'booking'> & {
  end: string;
  answer: Meeting['answer'];
  /** Whether both Outlook calendars show it as it is here. */
  outlook: 'notNeeded' | 'waiting' | 'booked';
  joinUrl: string | null;
  /** What the policy would have otherwise, without forbidding it. */
  flags: Flag[];
  over: boolean;
  canChange: boolean;
  canAnswer: boolean;
};

export function viewMeetings(review: Review, viewer: Person, context: Context): MeetingSection[] {
  return MEETING_KINDS.flatMap((kind) => {
    const meeting = context.pack.meetings[kind];
    if (!meeting || (meeting.staffGroups && !meeting.staffGroups.includes(review.staffGroup))) return [];
    const limit = noticeLimit(kind, review, context);
    const own = review.meetings.filter((each) => each.kind === kind);
    return [
      {
        kind,
        name: meeting.name,
        rule: meeting.rule,
        clause: meeting.clause,
        minutes: meeting.minutes,
        bring: meeting.bring,
        agenda: meeting.agenda,
        notice: limit
          ? {
              rule: limit.rule,
              clause: limit.clause,
              text: limit.text,
              earliest: earliestMeetingDay(kind, review, context),
            }
          : null,
        canSchedule:
          may('scheduleMeeting', review, viewer) && !isSuspended(review) && mayHoldAnother(kind, review, context),
        meetings: own.map((each) => viewMeeting(each, review, viewer, context)),
      },
    ];
  });
}

function viewMeeting(meeting: Meeting, review: Review, viewer: Person, context: Context): MeetingView {
  const { booking, ...rest } = meeting;
  const over = isBefore(endOf(meeting), context.now);
  const upToDate = booking?.start === meeting.start && booking.minutes === meeting.minutes;
  const needed = !meeting.cancelled && (meeting.notice !== 'short' || booking !== null);
  return {
    ...rest,
    end: endOf(meeting),
    outlook: !needed ? 'notNeeded' : upToDate ? 'booked' : 'waiting',
    joinUrl: meeting.cancelled ? null : (booking?.joinUrl ?? null),
    flags: meetingFlags(meeting, review, context),
    over,
    canChange: may('moveMeeting', review, viewer) && !meeting.cancelled,
    canAnswer: may('acknowledgeMeeting', review, viewer) && !meeting.cancelled && !over,
  };
}
