import type { Fact } from '../policies/vocabulary.ts';

/** Where in the tab a part of a review is found: the last step of its address. */
export type SectionId =
  | 'overview'
  | 'reviewers'
  | 'preparing'
  | 'meetings'
  | 'notes'
  | 'objectives'
  | 'observations'
  | 'statement'
  | 'development'
  | 'support'
  | 'pay'
  | 'appeals'
  | 'access';

/** Where something is done that becomes a fact. */
export const SECTION_OF: Record<Fact, SectionId> = {
  meetingArranged: 'meetings',
  meetingHeld: 'meetings',
  meetingNoted: 'notes',
  visitNotified: 'observations',
  feedbackMeetingHeld: 'observations',
  feedbackRecorded: 'observations',
  observationPassedOn: 'observations',
  statementDrafted: 'statement',
  statementSignedByReviewer: 'statement',
  statementSignedByReviewee: 'statement',
  statementModerated: 'statement',
  newStatementSigned: 'statement',
  objectivesSent: 'objectives',
  objectivesDecided: 'objectives',
  supportProgressGiven: 'support',
  supportPlanEnded: 'support',
  evidenceShared: 'preparing',
  paperShared: 'preparing',
  viewsAskedFor: 'preparing',
  panelSet: 'reviewers',
  recorded: 'overview',
};
