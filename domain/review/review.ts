import type { Led } from '../people/leadership.ts';
import type { Access } from './access/state.ts';
import type { Appeals } from './appeals/state.ts';
import type { Closing } from './closing/state.ts';
import type { Development } from './development/state.ts';
import type { Moderation } from './moderation/state.ts';
import type { Notes } from './notes/state.ts';
import type { SupportingDocuments } from './supportingDocuments/state.ts';
import type { Pay } from './pay/state.ts';
import type { Retention } from './retention/state.ts';
import type { Reviewers } from './reviewers/state.ts';
import type { Support } from './support/state.ts';
import type { MeetingKind } from '../policies/vocabulary.ts';
import type { Meeting } from './meetings/meeting.ts';
import type { Objective, Objectives } from './objectives/objective.ts';
import type { FurtherAgreement } from './observations/furtherAgreement.ts';
import type { Observation } from './observations/observation.ts';
import type { Statement } from './statements/statement.ts';
import type { KeptGoing, Suspension } from './suspension/suspension.ts';

/** One person's review in one cycle, as its events have made it. */
export type Review = ReviewParts & {
  id: string;
  /** The number of events so far. A command is checked against it when two people act at once. */
  version: number;
  openedAt: string;
  revieweeOid: string;
  reviewerOid: string;
  approverOid: string;
  staffGroup: string;
  workingPattern: string;
  policy: { pack: string; version: string };
  cycle: { start: string; end: string };
  /** Who leads the review, if it is not simply the headteacher (TA-02). */
  led?: Led;
  /** The objectives of the last cycle, if Fairview has them. */
  lastObjectives?: Objective[];
  /** The same person’s review of the last cycle, if there is one. */
  previousReviewId?: string;
};

/**
 * The parts of a review's life. Each is described in its own folder. This type stands beside the list of parts, and a
 * test compares the two.
 */
export type ReviewParts = {
  meetings: Meeting[];
  objectives: Objectives;
  observations: Observation[];
  /** Observation beyond the plan that revision meetings agreed (KM-73). */
  furtherObservation: FurtherAgreement[];
  /** Oldest first; the last is the current one. */
  statements: Statement[];
  /** How often the two meet, if they set a rhythm of their own; null means the policy's rhythm (KC-01). */
  rhythm: { kind: MeetingKind; weeks: number; by: string; at: string } | null;
  /** Duties that somebody recorded as done, by the duty's key. */
  recorded: { key: string; on: string; by: string; at: string; note: string | null }[];
  /** The last time that somebody reminded of a duty, by the duty's key. */
  reminded: { key: string; toOid: string; by: string; at: string }[];
  /** Times during which the review was suspended, oldest first. The last may still be open (KM-03, TA-26, TA-29). */
  suspensions: Suspension[];
  /** Decisions that the review goes on although it could be suspended (TA-29). */
  keptGoing: KeptGoing[];
  reviewers: Reviewers;
  papers: SupportingDocuments;
  notes: Notes;
  moderation: Moderation;
  access: Access;
  pay: Pay;
  support: Support;
  appeals: Appeals;
  development: Development;
  closing: Closing;
  retention: Retention;
};

/**
 * The shape of the folded state. Raise it whenever a part's state changes shape: older states are then folded again
 * from the events. State of shape 1 does not name its shape. A test pins the state of this number.
 */
export const STATE_SHAPE = 5;
