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
  /** By whom the review is led where that is not simply the headteacher (TA-02). */
  led?: Led;
  /** The objectives of the cycle before, where Fairview has them. */
  lastObjectives?: Objective[];
  /** The same person’s review of the cycle before, where there is one. */
  previousReviewId?: string;
};

/** The parts of a review's life; each is described in its own folder. A type beside the list of parts; a test holds the two together. */
export type ReviewParts = {
  meetings: Meeting[];
  objectives: Objectives;
  observations: Observation[];
  /** Observation beyond the plan that revision meetings agreed (KM-73). */
  furtherObservation: FurtherAgreement[];
  /** Oldest first; the last is the current one. */
  statements: Statement[];
  /** How often the two meet, where they set a rhythm of their own; null: the policy's (KC-01). */
  rhythm: { kind: MeetingKind; weeks: number; by: string; at: string } | null;
  /** Duties that somebody said were done, by the duty's key. */
  recorded: { key: string; on: string; by: string; at: string; note: string | null }[];
  /** Times during which the review stood still, oldest first; the last may be open (KM-03, TA-26, TA-29). */
  suspensions: Suspension[];
  /** Decisions that the review goes on although it could stand still (TA-29). */
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
 * The shape of the folded state. Grows whenever a part's state changes its shape: what was folded before is then folded
 * anew from the events. State of shape 1 did not say so. A test pins what state of this number holds.
 */
export const STATE_SHAPE = 2;
