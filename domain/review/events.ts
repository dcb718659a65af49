import type { Led } from '../people/leadership.ts';
import type { AccessEvent } from './access/events.ts';
import type { AppealsEvent } from './appeals/events.ts';
import type { ClosingEvent } from './closing/events.ts';
import type { DevelopmentEvent } from './development/events.ts';
import type { DutyEvent } from './duties/events.ts';
import type { MeetingEvent } from './meetings/events.ts';
import type { ModerationEvent } from './moderation/events.ts';
import type { NotesEvent } from './notes/events.ts';
import type { Objective } from './objectives/objective.ts';
import type { ObjectiveEvent } from './objectives/events.ts';
import type { ObservationEvent } from './observations/events.ts';
import type { PapersEvent } from './papers/events.ts';
import type { PayEvent } from './pay/events.ts';
import type { RetentionEvent } from './retention/events.ts';
import type { ReviewersEvent } from './reviewers/events.ts';
import type { StatementEvent } from './statements/events.ts';
import type { SupportEvent } from './support/events.ts';
import type { SuspensionEvent } from './suspension/events.ts';

/** How every review begins. */
export type OpeningEvent = {
  type: 'reviewOpened';
  revieweeOid: string;
  reviewerOid: string;
  /** Who confirms objectives where the policy wants a third person, and is told when a duty is long overdue. */
  approverOid: string;
  staffGroup: string;
  workingPattern: string;
  policy: { pack: string; version: string };
  cycle: { start: string; end: string };
  /** By whom the review is led where that is not simply the headteacher (TA-02). */
  led?: Led;
  /** The objectives of the cycle before, where Fairview has them: what this cycle's meeting may assess (KM-30). */
  lastObjectives?: Objective[];
  /** The same person’s review of the cycle before, where there is one. */
  previousReviewId?: string;
};

/** Everything that can have happened to a review. Moments are ISO instants; dates are `2026-10-31`. */
export type ReviewEvent =
  | OpeningEvent
  | MeetingEvent
  | ObjectiveEvent
  | ObservationEvent
  | StatementEvent
  | DutyEvent
  | SuspensionEvent
  | ReviewersEvent
  | PapersEvent
  | NotesEvent
  | ModerationEvent
  | AccessEvent
  | PayEvent
  | SupportEvent
  | AppealsEvent
  | DevelopmentEvent
  | ClosingEvent
  | RetentionEvent;

/** An event as it is kept: numbered from 1, with who did it and when. `by` is an oid, or "fairview" for the app itself. */
export type RecordedEvent = { seq: number; at: string; by: string; event: ReviewEvent };

/** The name under which the app itself acts: bookings that Outlook confirmed, changes that were made in Outlook. */
export const THE_APP = 'fairview';
