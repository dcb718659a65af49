/**
 * The words that a policy's data and a review's life share: what can happen in a review that starts a duty, and what
 * can become true in it that ends one. A pack that uses another word is refused.
 */

/** Happenings from which a policy counts a deadline. */
export const TRIGGERS = [
  'cycleStart',
  'cycleEnd',
  'planningMeeting',
  'reviewMeeting',
  'midYearReview',
  'observation',
  'observationFeedbackMeeting',
  'statementDraft',
  'moderationInstruction',
  'supportPlanStart',
  'policyAdopted',
] as const;

export type Trigger = (typeof TRIGGERS)[number];

/** Meetings that a reviewer arranges in Outlook. */
export const MEETING_KINDS = ['planningMeeting', 'reviewMeeting'] as const;

export type MeetingKind = (typeof MEETING_KINDS)[number];

/** What ends a duty. Each is decided by the review alone; see `review/obligations`. */
export const FACTS = [
  'meetingArranged',
  'visitNotified',
  'feedbackMeetingHeld',
  'feedbackRecorded',
  'statementDrafted',
  'statementSignedByReviewer',
  'statementSignedByReviewee',
  'objectivesDecided',
] as const;

export type Fact = (typeof FACTS)[number];

/** Who can owe something or be owed it. */
export const PARTIES = ['reviewee', 'reviewer', 'observer', 'approver', 'headteacher'] as const;

export type Party = (typeof PARTIES)[number];
