import { Temporal } from 'temporal-polyfill';
import type { Answers } from '../forms/form.ts';
import type { MeetingKind } from '../policies/vocabulary.ts';
import type { SuspensionReason } from './events.ts';

/** One person's review in one cycle, as its events have made it. */
export type Review = {
  id: string;
  /** How many events have happened: what a command is checked against when two people act at once. */
  version: number;
  openedAt: string;
  revieweeOid: string;
  reviewerOid: string;
  approverOid: string;
  staffGroup: string;
  workingPattern: string;
  policy: { pack: string; version: string };
  cycle: { start: string; end: string };
  meetings: Meeting[];
  objectives: Objectives;
  observations: Observation[];
  /** Oldest first; the last is the current one. */
  statements: Statement[];
  /** Duties that somebody said were done, by the duty's key. */
  recorded: { key: string; on: string; by: string; at: string; note: string | null }[];
  /** Times during which the review stood still, oldest first; the last may be open (KM-03, TA-26, TA-29). */
  suspensions: Suspension[];
};

export type Suspension = { reason: SuspensionReason; from: string; to: string | null };

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
  booking: { outlookEventId: string; joinUrl: string | null; start: string; minutes: number } | null;
  arrangedAt: string;
};

export type Objective = {
  id: string;
  title: string;
  success: string;
  /** The date by which it is to be reached. */
  by: string;
  linkKind: string;
  linkedTo: string;
  /** Why there is one more than the policy's usual number, where that is so. */
  reason: string | null;
  /** What is to be reached by the cycle's end, where the objective goes on beyond it (KM-35). */
  milestone?: string | null;
};

export type Objectives = {
  list: Objective[];
  /** Grows with every change of the list; an approval names the one it was given for. */
  revision: number;
  state:
    | { kind: 'draft' }
    | { kind: 'sent'; by: string; to: string; at: string }
    | { kind: 'returned'; by: string; at: string; comment: string }
    | { kind: 'approved'; by: string; at: string };
};

export type Observation = {
  id: string;
  observerOid: string;
  start: string;
  minutes: number;
  purpose: string;
  focus: string;
  revision: number;
  plannedAt: string;
  acknowledgedAt: string | null;
  cancelled: { reason: string; at: string } | null;
  feedbackMeetingAt: string | null;
  feedback: { answers: Answers; at: string; by: string; formVersion: number | null } | null;
  /** Closed by the person observed, with or without comments. */
  closed: { at: string; comment: string | null } | null;
};

export type Signature = { oid: string; at: string; textHash: string };

export type Statement = {
  version: number;
  /** Why a new version was begun; null for the first. */
  reason: string | null;
  draftedAt: string | null;
  answers: Answers;
  /** The version of the school's own form that was filled in; null for the policy's own form. */
  formVersion: number | null;
  comments: { by: string; at: string; comment: string; changesWanted: boolean }[];
  /** The exact text that was signed; null until the reviewer signs. */
  signedText: string | null;
  signatures: { reviewer: Signature | null; reviewee: Signature | null };
};

/** The statement version in hand, or undefined before the first draft. */
export function currentStatement(review: Review): Statement | undefined {
  return review.statements.at(-1);
}

/** Whether a review stands still at present. */
export function isSuspended(review: Pick<Review, 'suspensions'>): boolean {
  return review.suspensions.at(-1)?.to === null;
}

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
