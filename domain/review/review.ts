import type { Led } from '../people/leadership.ts';
import { type Access, NO_ACCESS } from './access/state.ts';
import { type Appeals, NO_APPEALS } from './appeals/state.ts';
import { type Closing, NO_CLOSING } from './closing/state.ts';
import { type Development, NO_DEVELOPMENT } from './development/state.ts';
import { type Moderation, NO_MODERATION } from './moderation/state.ts';
import { type Notes, NO_NOTES } from './notes/state.ts';
import { type Papers, NO_PAPERS } from './papers/state.ts';
import { type Pay, NO_PAY } from './pay/state.ts';
import { NO_RETENTION, type Retention } from './retention/state.ts';
import { type Reviewers, NO_REVIEWERS } from './reviewers/state.ts';
import { type Support, NO_SUPPORT } from './support/state.ts';
import type { MeetingKind } from '../policies/vocabulary.ts';
import type { Meeting } from './meetings/meeting.ts';
import { NO_OBJECTIVES, type Objective, type Objectives } from './objectives/objective.ts';
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

/** The parts of a review's life; each is described in its own folder. */
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
  papers: Papers;
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

/** A review in which nothing has happened yet. */
export const NOTHING_YET: ReviewParts = {
  meetings: [],
  objectives: NO_OBJECTIVES,
  rhythm: null,
  observations: [],
  furtherObservation: [],
  statements: [],
  recorded: [],
  suspensions: [],
  keptGoing: [],
  reviewers: NO_REVIEWERS,
  papers: NO_PAPERS,
  notes: NO_NOTES,
  moderation: NO_MODERATION,
  access: NO_ACCESS,
  pay: NO_PAY,
  support: NO_SUPPORT,
  appeals: NO_APPEALS,
  development: NO_DEVELOPMENT,
  closing: NO_CLOSING,
  retention: NO_RETENTION,
};
