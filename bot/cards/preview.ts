import { reviewersPreviews } from './reviewersCards.ts';
import { papersPreviews } from './papersCards.ts';
import { notesPreviews } from './notesCards.ts';
import { moderationPreviews } from './moderationCards.ts';
import { accessPreviews } from './accessCards.ts';
import { payPreviews } from './payCards.ts';
import { supportPreviews } from './supportCards.ts';
import { appealsPreviews } from './appealsCards.ts';
import { developmentPreviews } from './developmentCards.ts';
import { objectivesPreviews } from './objectivesCards.ts';
import { closingPreviews } from './closingCards.ts';
import type { MessageKind } from '#domain/review/messages.ts';

/** What a notification shows on a locked screen: what kind of thing waits, and nothing about anybody. */
export const PREVIEWS: Record<MessageKind, string> = {
  meetingNotice: 'A meeting notice for you',
  meetingCancelled: 'A meeting is cancelled',
  meetingAnswered: 'An answer to your invitation',
  ...objectivesPreviews,
  seriesNotice: 'Meeting notices for you',
  seriesAnswered: 'Answers to your invitations',
  agendaPoints: 'A point for an agenda',
  askedToJoin: 'You are asked to join a meeting',
  joinsMeeting: 'News of a meeting',
  visitPlanned: 'A visit is planned',
  visitAhead: 'A visit is coming up',
  visitCancelled: 'A visit is cancelled',
  visitAnswered: 'An answer about a visit',
  dropInRecorded: 'A drop-in is recorded',
  feedbackMeetingPlanned: 'A feedback meeting is arranged',
  observationPassedOn: 'Something from an observation',
  furtherToConfirm: 'Something to confirm',
  furtherAnswered: 'An answer for you',
  feedbackToRead: 'Feedback to read',
  feedbackClosed: 'Feedback is closed',
  feedbackForReviewer: 'Feedback has been written',
  statementToRead: 'A draft to read',
  statementCommented: 'Comments on a draft',
  statementToSign: 'Something to sign',
  statementSigned: 'Signed by both',
  statementAgreed: 'A wording is agreed',
  statementCopy: 'A finished record for you',
  ...reviewersPreviews,
  ...papersPreviews,
  ...notesPreviews,
  ...moderationPreviews,
  ...accessPreviews,
  ...payPreviews,
  ...supportPreviews,
  reviewStandsStill: 'A decision about a review',
  ...appealsPreviews,
  ...developmentPreviews,
  ...closingPreviews,
  duty: 'A reminder',
  dutyOfSomebodyElse: 'Something is overdue',
  inConfidence: 'Something in confidence',
  policyDuty: 'About a policy',
  notReached: 'About messages',
  gathered: 'What is due',
  recordsDue: 'About the school’s records',
};
