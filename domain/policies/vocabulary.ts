import { keysIn } from '../typed.ts';

/**
 * The words that a policy's data and a review's life share: what can happen to start a duty, and what can become true
 * to end one. A pack that uses another word is refused.
 */

/** Meetings that a reviewer arranges in Outlook. The pack names them. */
export const MEETING_KINDS = [
  'planningMeeting',
  'reviewMeeting',
  'midYearReview',
  'termlyMeeting',
  'oneToOne',
  'conversation',
] as const;

export type MeetingKind = (typeof MEETING_KINDS)[number];

/** What happens in a review from which a policy counts a deadline. `joined` is a person's first day, `policyAdopted` the policy's. */
export const TRIGGERS = [
  'cycleStart',
  'cycleEnd',
  ...MEETING_KINDS,
  'observation',
  'observationFeedbackMeeting',
  'statementDraft',
  'moderationInstruction',
  'supportPlanStart',
  'policyAdopted',
  'joined',
] as const;

export type Trigger = (typeof TRIGGERS)[number];

/**
 * What ends a duty. The review alone decides each; see `review/facts`.
 * - `recorded`: the person who owes it has said that it was done, and when.
 * - `meetingArranged` and `meetingHeld`: of the obligation's own kind of meeting.
 * - `paperShared`: of its own paper, by the person who owes it.
 * - `meetingNoted`: of the very meeting that starts the duty.
 */
export const FACTS = [
  'meetingArranged',
  'meetingHeld',
  'meetingNoted',
  'visitNotified',
  'feedbackMeetingHeld',
  'feedbackRecorded',
  'observationPassedOn',
  'statementDrafted',
  'statementSignedByReviewer',
  'statementSignedByReviewee',
  'statementModerated',
  'newStatementSigned',
  'objectivesSent',
  'objectivesDecided',
  'supportProgressGiven',
  'supportPlanEnded',
  'evidenceShared',
  'paperShared',
  'viewsAskedFor',
  'panelSet',
  'recorded',
] as const;

export type Fact = (typeof FACTS)[number];

/** What the two can say to each other at any time outside meetings. The pack names the clauses. */
export const WORD_KINDS = ['followUp', 'praise', 'feedback'] as const;

export type WordKind = (typeof WORD_KINDS)[number];

/**
 * Parts of an objective besides what, how measured and by when, if a policy asks for them (KM-35, TA-14, PA-13, KS-02,
 * KS-15).
 */
export const OBJECTIVE_PARTS = ['relevance', 'achievable', 'actions', 'indicators', 'support'] as const;

export type ObjectivePart = (typeof OBJECTIVE_PARTS)[number];

/** What a post includes, if a policy distinguishes by it (TA-04, KS-05, KS-08 to 10, KC-04, KC-07, PA-13). */
export const POSTS = {
  tutor: 'Tutor',
  managesPeople: 'Manages people',
  managesTeachers: 'Manages teachers',
  leader: 'Leadership responsibility',
  givesService: 'Provides a service',
  deliversProjects: 'Delivers projects',
  classroomBased: 'Works in classrooms',
  learningSupport: 'Learning support',
  teachingAssistant: 'Teaching assistant',
  teachingSupport: 'Teaching support',
  apprentice: 'Apprentice',
  kentScheme: 'Kent Scheme contract and grade',
  postThreshold: 'Post-threshold teacher',
} as const;

export const POST_IDS = keysIn(POSTS);

export type Post = keyof typeof POSTS;

/** Where a rule stands in the readable policy. The page has this order. */
export const TOPICS = {
  scope: 'Who is covered',
  cycle: 'The cycle',
  reviewers: 'Who reviews',
  preparing: 'Preparing',
  meetings: 'Meetings and conversations',
  objectives: 'Objectives',
  observation: 'Observation',
  evidence: 'Evidence and assessment',
  statement: 'The record',
  moderation: 'Moderation and quality assurance',
  changes: 'Changes during the year',
  development: 'Training and development',
  difficulties: 'When things are difficult',
  pay: 'Pay',
  appeals: 'Appeals and complaints',
  confidentiality: 'Confidentiality',
  retention: 'How long records are kept',
  reports: 'Reports',
  reminders: 'Reminders',
  policy: 'This policy itself',
} as const;

export const TOPIC_IDS = keysIn(TOPICS);

export type Topic = keyof typeof TOPICS;

/** What reviews are counted by where groups are compared; see `standing/outcomes`. */
export const MEASURE_IDS = ['development', 'feedback', 'support', 'result', 'pay', 'appeals', 'newStatements'] as const;

export type Measure = (typeof MEASURE_IDS)[number];

/** The groups that are compared: permanent and fixed-term, full and part time, departments, the policy's staff groups. */
export const COMPARED_BY = ['contract', 'hours', 'team', 'staffGroup'] as const;

export type ComparedBy = (typeof COMPARED_BY)[number];
