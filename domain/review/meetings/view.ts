import { isBefore } from '../../calendar/moments.ts';
import type { Flag } from '../../limits/flag.ts';
import { MEETING_KINDS, type MeetingKind } from '../../policies/vocabulary.ts';
import { meetingFlags } from '../flags.ts';
import { endOf, type Meeting, meetingFor } from './meeting.ts';
import { earliestMeetingDay, needsWaiver, noticeLimit } from './notice.ts';
import { whoMayJoin } from './whoMayJoin.ts';
import type { RuleRef } from '../../policies/policyPack.ts';
import type { Situation } from '../situation.ts';
import { isOffered } from '../offer.ts';
import { byName } from '../../people/order.ts';
import { type PersonView, viewPerson } from '../../views/person.ts';

export type MeetingSection = {
  kind: MeetingKind;
  name: string;
  rule: string;
  clause: string;
  minutes: number;
  bring: string[];
  agenda: string[];
  /** The rule by which the two choose topics for the agenda, if they can (KC-03). */
  chooseFrom: RuleRef | null;
  /** People whom this person can still ask to join, if the policy allows it (KS-20). */
  mayJoin: (RuleRef & { people: PersonView[] }) | null;
  /** What the policy says about preparing and holding it (PA-09, TA-09). */
  guidance: (RuleRef & { text: string })[];
  /** `needsWaiver`: less notice is for the reviewee to agree to. Otherwise it only needs a reason. */
  notice: { rule: string; clause: string; text: string; earliest: string; needsWaiver: boolean } | null;
  canSchedule: boolean;
  /** Oldest first, cancelled ones included. */
  meetings: MeetingView[];
};

export type MeetingView = Omit<Meeting, 'answer' | 'booking' | 'points' | 'joining'> & {
  end: string;
  answer: Meeting['answer'];
  /** Whether both Outlook calendars show its present state. */
  outlook: 'notNeeded' | 'waiting' | 'booked';
  joinUrl: string | null;
  /** Where it departs from the policy without being forbidden. */
  flags: Flag[];
  over: boolean;
  canChange: boolean;
  canAnswer: boolean;
  /** What both put on the agenda, and who added each point (PA-07). */
  points: { id: string; text: string; who: PersonView; own: boolean }[];
  joining: { who: PersonView; reason: string; askedBy: PersonView; own: boolean }[];
  /** Whether this person can still change the agenda, the topics and who joins. */
  canPrepare: boolean;
  hasNote: boolean;
};

export function viewMeetings({ review, actor: viewer, context }: Situation): MeetingSection[] {
  const situation = { review, actor: viewer, context };
  return MEETING_KINDS.flatMap((kind) => {
    const meeting = meetingFor({ review, kind, context });
    if (!meeting) return [];
    const limit = noticeLimit({ kind, review, context });
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
        chooseFrom: meeting.chooseFrom ?? null,
        mayJoin: meeting.mayJoin ? viewMayJoin({ ruleRef: meeting.mayJoin, meetings: own, situation }) : null,
        guidance: context.pack.provisions
          .filter(({ rule }) => meeting.guidedBy?.includes(rule))
          .map(({ rule, clause, text }) => ({ rule, clause, text })),
        notice: limit
          ? {
              rule: limit.rule,
              clause: limit.clause,
              text: limit.text,
              earliest: earliestMeetingDay({ kind, review, context }),
              needsWaiver: needsWaiver(limit),
            }
          : null,
        canSchedule: isOffered({ type: 'scheduleMeeting', about: { kind }, situation }),
        meetings: own.map((each) => viewMeeting(each, situation)),
      },
    ];
  });
}

/** The meetings that somebody joins, with their agenda, for a person who sees no more of the review (KS-20). */
export function viewMeetingsJoined({ review, actor: viewer, context }: Situation): MeetingSection[] {
  const joins = ({ joining }: MeetingView) => joining.some(({ who }) => who.oid === viewer.oid);
  return viewMeetings({ review, actor: viewer, context })
    .map((section) => ({ ...section, notice: null, mayJoin: null, meetings: section.meetings.filter(joins) }))
    .filter(({ meetings }) => meetings.length > 0);
}

type ViewMayJoinArgs = { ruleRef: RuleRef; meetings: readonly Meeting[]; situation: Situation };

/** People who can be asked to join one of the meetings, for a viewer who can ask. */
function viewMayJoin({ ruleRef: { rule, clause }, meetings, situation }: ViewMayJoinArgs): MeetingSection['mayJoin'] {
  const asked = meetings.filter(({ id }) => isOffered({ type: 'askToJoin', about: { meetingId: id }, situation }));
  const oids = new Set(asked.flatMap((each) => whoMayJoin(each, situation)).map(({ oid }) => oid));
  return { rule, clause, people: [...oids].map((oid) => viewPerson(oid, situation.context)).toSorted(byName) };
}

function viewMeeting(meeting: Meeting, situation: Situation): MeetingView {
  const { review, actor: viewer, context } = situation;
  const { booking, points, joining, ...rest } = meeting;
  const may = (type: 'moveMeeting' | 'proposeAnotherTime' | 'addAgendaPoint') =>
    isOffered({ type, about: { meetingId: meeting.id }, situation });
  const upToDate = booking?.start === meeting.start && booking.minutes === meeting.minutes;
  const needed = !meeting.cancelled && (meeting.notice !== 'short' || booking !== null);
  return {
    ...rest,
    end: endOf(meeting),
    outlook: !needed ? 'notNeeded' : upToDate ? 'booked' : 'waiting',
    joinUrl: meeting.cancelled ? null : (booking?.joinUrl ?? null),
    flags: meetingFlags({ meeting, review, context }),
    over: !isBefore(context.now, endOf(meeting)),
    canChange: may('moveMeeting'),
    // Another time can be proposed while there is a notice to answer, whatever the answer was before.
    canAnswer: may('proposeAnotherTime'),
    points: points.map(({ id, text, by }) => ({ id, text, who: viewPerson(by, context), own: by === viewer.oid })),
    joining: joining.map(({ oid, reason, by }) => ({
      who: viewPerson(oid, context),
      reason,
      askedBy: viewPerson(by, context),
      own: by === viewer.oid,
    })),
    canPrepare: may('addAgendaPoint'),
    hasNote: review.notes.ofMeetings.some(({ meetingId }) => meetingId === meeting.id),
  };
}
