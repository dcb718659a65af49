/**
 * The events by which somebody agrees, approves, determines or signs a text. Each keeps the text, and who did it under
 * which name.
 */
export const SEALED = {
  statementAgreed: 'PA-11: content and wording are agreed',
  statementSigned: 'KM-43, TA-10, PA-15',
  paperSigned: 'PA-13, PA-14',
  objectivesSent: 'KM-36, TA-12, KS-16: one of the two hands in what both have talked over',
  objectivesApproved: 'KM-36, TA-12, KS-16',
  objectivesDetermined: 'KM-36, KM-50, TA-16',
  changesSigned: 'KM-49',
  supportPlanInForce: 'TA-24, TA-25: the plan is agreed, or begun without agreement',
} as const;

/**
 * Events of agreement or decision that sign no text. Their subject is in their own review's events word for word, by
 * the ids and versions that they name, and no policy speaks of a signature.
 */
export const NOT_SEALED = {
  actionAgreed: 'the words of the action stand in the event',
  actionPointAgreed: 'the words of the action stand in the event',
  observationAgreed: 'an appointment with purpose and focus is agreed, and no paper',
  furtherObservationAnswered: 'an amount of observation is agreed; the proposal stands in the event before',
  evidenceAgreed: 'a list of kinds and criteria, by its revision; the planning statement has it where it is signed',
  accessDecided: 'a decision with its reason',
  appealDecided: 'a decision with its reasons in the event',
  askingDecided: 'whether others are asked',
  capabilityDecided: 'a decision with its note in the event',
  payDecided: 'a decision with its reasons; pay has an approval and no signature',
  reviewerRequestDecided: 'a decision with its reason',
  newPostDecided: 'a decision with its reason',
  destructionAgreed: 'whether a record is destroyed',
} as const;
