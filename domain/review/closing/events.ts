import type { Objective } from '../objectives/objective.ts';

export type ClosingEvent =
  /** `note`: why it was closed although something was still open; null where nothing was. */
  | { type: 'cycleClosed'; note: string | null }
  | { type: 'nextReviewOpened'; reviewId: string }
  /** Objectives of the last cycle that go on beyond it, as a draft for this one. */
  | { type: 'objectivesCarriedOver'; fromReviewId: string; objectives: Objective[] }
  | { type: 'reviewReopened'; reason: string }
  | { type: 'stepReopened'; step: 'objectives' | 'statement'; reason: string };
