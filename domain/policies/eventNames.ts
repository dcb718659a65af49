import type { Trigger } from './vocabulary.ts';

/** People's name for an event for which a policy has no name of its own. */
export const EVENT_NAMES: Record<Trigger, string> = {
  cycleStart: 'start of the cycle',
  cycleEnd: 'end of the cycle',
  planningMeeting: 'planning meeting',
  reviewMeeting: 'review meeting',
  midYearReview: 'mid-year review',
  termlyMeeting: 'termly meeting',
  oneToOne: 'one-to-one',
  conversation: 'conversation',
  observation: 'observation',
  observationFeedbackMeeting: 'feedback meeting after an observation',
  statementDraft: 'draft of the {statement}',
  moderationInstruction: 'instruction to write a new {statement}',
  supportPlanStart: 'start of a support plan',
  policyAdopted: 'adoption of the policy',
  joined: 'first day at the school',
};
