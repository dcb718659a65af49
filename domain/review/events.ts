import type { Answers } from '../forms/form.ts';
import type { MeetingKind } from '../policies/vocabulary.ts';

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
  | { type: 'feedbackRecorded'; observationId: string; answers: Answers }
  | { type: 'feedbackClosed'; observationId: string; comment: string | null }
  | { type: 'statementDrafted'; version: number; answers: Answers }
  | { type: 'statementCommented'; version: number; comment: string; changesWanted: boolean }
  | { type: 'statementSigned'; version: number; party: 'reviewer' | 'reviewee'; textHash: string; text: string | null }
  | { type: 'statementRevised'; version: number; reason: string };

/** An event as it is kept: numbered from 1, with who did it and when. `by` is an oid, or "fairview" for the app itself. */
export type RecordedEvent = { seq: number; at: string; by: string; event: ReviewEvent };

/** The name under which the app itself acts: bookings that Outlook confirmed, changes that were made in Outlook. */
export const THE_APP = 'fairview';
