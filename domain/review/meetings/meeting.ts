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
  /** Grows with each move, so that an answer to an old notice is told from an answer to the new one. */
  revision: number;
  notice: 'given' | 'short' | 'waived';
  answer:
    | { kind: 'none' }
    | { kind: 'acknowledged'; at: string }
    | { kind: 'anotherTime'; comment: string; start: string | null; at: string };
  cancelled: { reason: string; at: string; inOutlook: boolean } | null;
  movedInOutlook: boolean;
  /** What Outlook holds, once it does. */
  booking: Booking | null;
  arrangedAt: string;
  /** The series in which it was arranged with others at once, if it was (TA-11). */
  seriesId: string | null;
  /** What the two put on the agenda beside the policy's own matters, oldest first (PA-07). */
  points: AgendaPoint[];
  /** Which of the policy's topics the two chose; none chosen yet: all of them stand (KC-03). */
  topics: string[];
  /** Who joins the two, and why (KS-20). */
  joining: Joining[];
  /** Grows with each change of what the invitation says: topics, and who is invited. 0 as arranged. */
  invitation: number;
};

/**
 * What Outlook holds of a meeting. `invitation` is the revision of the invitation that it shows; `people` those who hold
 * the meeting and were invited with it, the organiser first.
 */
export type Booking = {
  outlookEventId: string;
  joinUrl: string | null;
  start: string;
  minutes: number;
  invitation: number;
  people: string[];
};

/** A point for the agenda, by either of the two. */
type AgendaPoint = { id: string; by: string; text: string; at: string };

/** Somebody who was asked to join a meeting: by whom, and for what reason. */
type Joining = { oid: string; reason: string; by: string; at: string };

/** When a meeting or visit ends, as an ISO instant. */
export function endOf({ start, minutes }: { start: string; minutes: number }): string {
  return Temporal.Instant.from(start).add({ minutes }).toString();
}

/**
 * Whether a meeting counts. One asked for at short notice is only a request until the notice is waived, unless it
 * already stands in Outlook (somebody moved it there).
 */
export function isStanding(meeting: Meeting): boolean {
  return !meeting.cancelled && (meeting.notice !== 'short' || meeting.booking !== null);
}

/** What the policy and the two have put on a meeting's agenda: the matters, those chosen where there is a choice (KM-24, PA-07, KC-03). */
export function agendaOf({ topics }: Pick<Meeting, 'topics'>, matters: readonly string[]): string[] {
  return topics.length > 0 ? matters.filter((each) => topics.includes(each)) : [...matters];
}

/** Whether a meeting waits for nothing but its acknowledgement. */
export function isUnanswered({ cancelled, notice, answer }: Pick<Meeting, 'cancelled' | 'notice' | 'answer'>): boolean {
  return !cancelled && notice === 'given' && answer.kind === 'none';
}

type MeetingForArgs = {
  review: { staffGroup: string };
  kind: MeetingKind;
  context: { pack: Pick<PolicyPack, 'meetings'> };
};

/** A kind of meeting as the policy has it for this person's staff group; undefined where it has none. */
export function meetingFor({
  review: { staffGroup },
  kind,
  context: { pack },
}: MeetingForArgs): PolicyPack['meetings'][MeetingKind] {
  const meeting = pack.meetings[kind];
  return meeting?.staffGroups && !meeting.staffGroups.includes(staffGroup) ? undefined : meeting;
}
