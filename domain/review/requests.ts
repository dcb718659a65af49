import type { Context } from './context.ts';
import { askedAboutAccess, type AccessRequestKind } from './access/messages.ts';
import { askedAboutAppeals, type AppealsRequest } from './appeals/messages.ts';
import { isClosed } from './closing/state.ts';
import { askedAboutClosing, type ClosingRequest } from './closing/messages.ts';
import { askedAboutDevelopment, type DevelopmentRequest } from './development/messages.ts';
import { askedAboutMeetings } from './meetings/messages.ts';
import { askedAboutModeration, type ModerationRequest } from './moderation/messages.ts';
import { askedAboutNotes, type NotesRequest } from './notes/messages.ts';
import { askedAboutObjectives, type ObjectivesRequest } from './objectives/messages.ts';
import { askedAboutObservations, type ObservationRequest } from './observations/messages.ts';
import { askedAboutPapers, type PapersRequest } from './papers/messages.ts';
import { askedAboutPay, type PayRequest } from './pay/messages.ts';
import { askedAboutReviewers, type ReviewersRequest } from './reviewers/messages.ts';
import { askedAboutStatement } from './statements/messages.ts';
import { askedAboutSupport, type SupportRequest } from './support/messages.ts';
import type { Review } from './review.ts';
import type { SectionId } from './sections.ts';

export type RequestKind =
  | 'answerMeeting'
  | 'waiveNotice'
  | 'anotherTime'
  | ObjectivesRequest
  | 'answerSeries'
  | ObservationRequest
  | 'readDraft'
  | 'considerComments'
  | 'finishNewStatement'
  | ReviewersRequest
  | PapersRequest
  | NotesRequest
  | ModerationRequest
  | AccessRequestKind
  | PayRequest
  | SupportRequest
  | AppealsRequest
  | DevelopmentRequest
  | ClosingRequest;

/** Something somebody is asked for without a deadline of the policy's own: an answer, a decision, a look. */
export type Request = {
  kind: RequestKind;
  to: string;
  title: string;
  aboutId: string;
  section: SectionId;
  /** The last moment, where the two gave one: ISO with offset. */
  due?: string;
  rule?: string;
  clause?: string;
};

/** What people are asked for in a review as it stands now. */
export function requests(review: Review, context: Context): Request[] {
  return (isClosed(review) ? PARTS_WHEN_CLOSED : PARTS).flatMap((asked) => asked(review, context));
}

/** Once the cycle is closed nothing else can be done: of the notes, only actions that were agreed are asked for. */
const PARTS_WHEN_CLOSED: readonly ((review: Review, context: Context) => Request[])[] = [
  askedAboutAccess,
  askedAboutAppeals,
  askedAboutNotes,
];

const PARTS: readonly ((review: Review, context: Context) => Request[])[] = [
  askedAboutMeetings,
  askedAboutObjectives,
  askedAboutObservations,
  askedAboutStatement,
  askedAboutReviewers,
  askedAboutPapers,
  askedAboutNotes,
  askedAboutModeration,
  askedAboutAccess,
  askedAboutPay,
  askedAboutSupport,
  askedAboutAppeals,
  askedAboutDevelopment,
  askedAboutClosing,
];
