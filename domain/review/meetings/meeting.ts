import { Temporal } from 'temporal-polyfill';
import type { PolicyPack } from '../../policies/policyPack.ts';
import type { MeetingKind } from '../../policies/vocabulary.ts';

export type Meeting = {
  id: string;
  kind: MeetingKind;
  /** ISO instant. */
  start: string;
  minutes: number;
  place: string;
  bring: string[];
  /** Grows with each move, so that an answer to an old notice differs from an answer to the new one. */
  revision: number;
  /** `short` is to be waived by the reviewee. Notice that is `given` may be shorter too, with a reason. */
  notice: 'given' | 'short' | 'waived';
  /** Why the notice was shorter than the policy wants. */
  noticeReason: string | null;
  answer:
    | { kind: 'none' }
    | { kind: 'acknowledged'; at: string }
    | { kind: 'anotherTime'; comment: string; start: string | null; at: string };
  cancelled: { reason: string; at: string; inOutlook: boolean } | null;
  movedInOutlook: boolean;
  /** What Outlook holds, once it does. */
  booking: Booking | null;
  arrangedAt: string;
  /** The series with which it was arranged, if any (TA-11). */
  seriesId: string | null;
  /** The points that the two added to the agenda besides the policy's own matters, oldest first (PA-07). */
  points: AgendaPoint[];
  /** The policy's topics that the two chose. If the list is empty, all topics stand (KC-03). */
  topics: string[];
  /** People who join the two, with the reason (KS-20). */
  joining: Joining[];
  /** Grows with each change of the invitation: its topics and who is invited. 0 as arranged. */
  invitation: number;
};

/**
 * What Outlook holds of a meeting. `invitation` is the revision of the invitation that it shows. `people` are those who
 * hold the meeting and were invited with it, the organiser first.
 */
export type Booking = {
  outlookEventId: string;
  joinUrl: string | null;
  start: string;
  minutes: number;
  invitation: number;
  people: string[];
};

/** A point for the agenda, from either of the two. */
type AgendaPoint = { id: string; by: string; text: string; at: string };

/** Somebody who was asked to join a meeting, with the reason and who asked. */
type Joining = { oid: string; reason: string; by: string; at: string };

/** The end of a meeting or visit, as an ISO instant. */
export function endOf({ start, minutes }: { start: string; minutes: number }): string {
  return Temporal.Instant.from(start).add({ minutes }).toString();
}

/**
 * Whether a meeting counts. A meeting at short notice is only a request until the notice is waived, unless Outlook
 * already has it (somebody moved it there).
 */
export function isStanding(meeting: Pick<Meeting, 'cancelled' | 'notice' | 'booking'>): boolean {
  return !meeting.cancelled && (meeting.notice !== 'short' || meeting.booking !== null);
}

/**
 * The matters on a meeting's agenda from the policy: all, or those that the two chose if there is a choice (KM-24,
 * PA-07, KC-03).
 */
export function agendaOf({ topics }: Pick<Meeting, 'topics'>, matters: readonly string[]): string[] {
  return topics.length > 0 ? matters.filter((each) => topics.includes(each)) : [...matters];
}

/** Whether a meeting waits only for its acknowledgement. */
export function isUnanswered({ cancelled, notice, answer }: Pick<Meeting, 'cancelled' | 'notice' | 'answer'>): boolean {
  return !cancelled && notice === 'given' && answer.kind === 'none';
}

type MeetingForArgs = {
  review: { staffGroup: string };
  kind: MeetingKind;
  context: { pack: Pick<PolicyPack, 'meetings'> };
};

/** The policy's rules for a kind of meeting in this person's staff group; undefined if it has none. */
export function meetingFor({
  review: { staffGroup },
  kind,
  context: { pack },
}: MeetingForArgs): PolicyPack['meetings'][MeetingKind] {
  const meeting = pack.meetings[kind];
  return meeting?.staffGroups && !meeting.staffGroups.includes(staffGroup) ? undefined : meeting;
}
