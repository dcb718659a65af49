import { BOOKING, IN_OUTLOOK } from '../eventRule.ts';
import { part } from '../part.ts';
import { agreeObservation } from './agreeObservation.ts';
import { answerFurtherObservation } from './answerFurtherObservation.ts';
import { noteFeedbackBooking } from './booked.ts';
import { cancelObservation } from './cancelObservation.ts';
import { closeFeedback } from './closeFeedback.ts';
import { observationEvents } from './events.ts';
import { evolve } from './evolve.ts';
import { history } from './history.ts';
import { followFeedback } from './inOutlook.ts';
import { linkPlanningDocument } from './linkPlanningDocument.ts';
import { aboutObservations, askedAboutObservations } from './messages.ts';
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

/** Observations: planned and agreed, made, talked over and written up, and observation beyond the plan. */
export const observations = part({
  initial: { observations: [], furtherObservation: [] },
  commands: [
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
  ],
  notSent: [noteFeedbackBooking, followFeedback],
  events: observationEvents,
  eventRules: {
    feedbackMeetingPlanned: IN_OUTLOOK,
    feedbackMeetingCalledOff: IN_OUTLOOK,
    feedbackMeetingBooked: BOOKING,
    feedbackBookingRemoved: BOOKING,
  },
  evolve,
  history,
  messages: aboutObservations,
  requests: askedAboutObservations,
});
