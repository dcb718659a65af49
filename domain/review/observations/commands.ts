import { agreeObservation } from './agreeObservation.ts';
import { answerFurtherObservation } from './answerFurtherObservation.ts';
import { cancelObservation } from './cancelObservation.ts';
import { closeFeedback } from './closeFeedback.ts';
import { linkPlanningDocument } from './linkPlanningDocument.ts';
import { moveObservation } from './moveObservation.ts';
import { passOnObservation } from './passOnObservation.ts';
import { planFeedbackMeeting } from './planFeedbackMeeting.ts';
import { planObservation } from './planObservation.ts';
import { proposeForObservation } from './proposeForObservation.ts';
import { proposeFurtherObservation } from './proposeFurtherObservation.ts';
import { recordDropIn } from './recordDropIn.ts';
import { recordFeedback } from './recordFeedback.ts';
import { recordFeedbackMeeting } from './recordFeedbackMeeting.ts';
import { recordVisitNotes } from './recordVisitNotes.ts';
import { removePlanningDocument } from './removePlanningDocument.ts';
import { rewriteObservation } from './rewriteObservation.ts';

/** What can be done about observations: planned and agreed, made, talked over, written up, and observation beyond the plan. */
export const observationCommands = [
  planObservation,
  moveObservation,
  rewriteObservation,
  cancelObservation,
  agreeObservation,
  proposeForObservation,
  linkPlanningDocument,
  removePlanningDocument,
  recordDropIn,
  recordVisitNotes,
  planFeedbackMeeting,
  recordFeedbackMeeting,
  recordFeedback,
  closeFeedback,
  proposeFurtherObservation,
  answerFurtherObservation,
  passOnObservation,
] as const;
