import type { Answers } from '../forms/form.ts';
import type { PolicyPack } from '../policies/policyPack.ts';
import type { MeetingKind } from '../policies/vocabulary.ts';

export type SuspensionReason = PolicyPack['suspensions'][number]['reason'];

/** Everything that can have happened to a review. Moments are ISO instants; dates are `2026-10-31`. */
export type ReviewEvent =
  | {
      type: 'reviewOpened';
      revieweeOid: string;
      reviewerOid: string;
      /** Who confirms objectives where the policy wants a third person, and is told when a duty is long overdue. */
      approverOid: string;
      staffGroup: string;
      workingPattern: string;
      policy: { pack: string; version: string };
      cycle: { start: string; end: string };
    }
  | {
      type: 'meetingScheduled';
      meetingId: string;
      kind: MeetingKind;
      start: string;
      minutes: number;
      place: string;
      bring: string[];
      /** Given with less notice than the policy wants: it stands once the person waives the notice. */
      shortNotice: boolean;
    }
  | {
      type: 'meetingMoved';
      meetingId: string;
      start: string;
      minutes: number;
      place: string;
      shortNotice: boolean;
      inOutlook: boolean;
    }
  | { type: 'meetingCancelled'; meetingId: string; reason: string; inOutlook: boolean }
  | { type: 'meetingAcknowledged'; meetingId: string }
  | { type: 'anotherTimeProposed'; meetingId: string; comment: string; start: string | null }
  | { type: 'noticeWaived'; meetingId: string }
  | {
      type: 'meetingBooked';
      meetingId: string;
      outlookEventId: string;
      joinUrl: string | null;
      start: string;
      minutes: number;
    }
  | { type: 'bookingRemoved'; meetingId: string }
  | {
      type: 'objectiveSaved';
      objectiveId: string;
      title: string;
      success: string;
      by: string;
      linkKind: string;
      linkedTo: string;
      reason: string | null;
      /** What is to be reached by the cycle's end, where the objective goes on beyond it. */
      milestone?: string | null;
    }
  | { type: 'objectiveRemoved'; objectiveId: string }
  | { type: 'objectivesSent'; to: string }
  | { type: 'objectivesApproved' }
  | { type: 'objectivesReturned'; comment: string }
  | {
      type: 'observationPlanned';
      observationId: string;
      observerOid: string;
      start: string;
      minutes: number;
      purpose: string;
      focus: string;
    }
  | { type: 'observationMoved'; observationId: string; start: string; minutes: number }
  | { type: 'observationCancelled'; observationId: string; reason: string }
  | { type: 'observationAcknowledged'; observationId: string }
  | { type: 'feedbackMeetingHeld'; observationId: string; heldAt: string }
  | { type: 'feedbackRecorded'; observationId: string; answers: Answers; formVersion?: number }
  | { type: 'feedbackClosed'; observationId: string; comment: string | null }
  /** `formVersion` is that of the school's own form; left out where the policy's own was filled in. */
  | { type: 'statementDrafted'; version: number; answers: Answers; formVersion?: number }
  | { type: 'statementCommented'; version: number; comment: string; changesWanted: boolean }
  | { type: 'statementSigned'; version: number; party: 'reviewer' | 'reviewee'; textHash: string; text: string | null }
  | { type: 'statementRevised'; version: number; reason: string }
  /** Somebody said that a duty of his or hers was done, and on which day. */
  | { type: 'dutyRecorded'; key: string; on: string; note: string | null }
  | { type: 'reviewSuspended'; reason: SuspensionReason; note: string }
  | { type: 'reviewResumed'; note: string };

/** An event as it is kept: numbered from 1, with who did it and when. `by` is an oid, or "fairview" for the app itself. */
export type RecordedEvent = { seq: number; at: string; by: string; event: ReviewEvent };

/** The name under which the app itself acts: bookings that Outlook confirmed, changes that were made in Outlook. */
export const THE_APP = 'fairview';
