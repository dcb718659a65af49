import type { Person } from '../../people/person.ts';
import type { Context } from '../context.ts';
import type { Decides, Decision } from '../part.ts';
import { refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import { answerBeforehand } from './beforehand.ts';
import type { ObservationCommand } from './commands.ts';
import { recordDropIn } from './dropIn.ts';
import {
  closeFeedback,
  passOn,
  planFeedbackMeeting,
  recordFeedback,
  recordMeetingHeld,
  recordNotes,
} from './feedback.ts';
import { agreeFurther } from './further.ts';
import { moveVisit, planVisit, rewriteVisit } from './planning.ts';

/** Decides what becomes of an observation (KM-62 to KM-73, TA-20 to TA-22). */
function decideObservation(review: Review, command: ObservationCommand, context: Context, actor: Person): Decision {
  switch (command.type) {
    case 'planObservation':
      return planVisit(review, command, context);
    case 'recordDropIn':
      return recordDropIn(review, command, context, actor);
    case 'proposeFurtherObservation':
    case 'answerFurtherObservation':
      return agreeFurther(review, command, context);
  }
  const observation = review.observations.find((each) => each.id === command.observationId);
  if (!observation) return refuse('notFound', 'There is no such observation in this review.');
  if (observation.cancelled)
    return command.type === 'cancelObservation' ? [] : refuse('alreadyDone', 'This observation has been cancelled.');
  switch (command.type) {
    case 'moveObservation':
      return moveVisit(review, observation, command, context);
    case 'rewriteObservation':
      return rewriteVisit(observation, command, context);
    case 'cancelObservation':
      if (observation.feedback)
        return refuse('alreadyDone', 'This observation has taken place and its feedback is written.');
      return [{ type: 'observationCancelled', observationId: observation.id, reason: command.reason }];
    case 'agreeObservation':
    case 'proposeForObservation':
    case 'linkPlanningDocument':
    case 'removePlanningDocument':
      return answerBeforehand(observation, command, context);
    case 'recordVisitNotes':
      return recordNotes(observation, command, context);
    case 'planFeedbackMeeting':
      return planFeedbackMeeting(review, observation, command, context);
    case 'recordFeedbackMeeting':
      return recordMeetingHeld(review, observation, command, context);
    case 'recordFeedback':
      return recordFeedback(review, observation, command, context);
    case 'closeFeedback':
      return closeFeedback(observation, command);
    case 'passOnObservation':
      return passOn(review, observation, command, context);
  }
}

export const observationsDecide: Decides<ObservationCommand> = {
  planObservation: decideObservation,
  moveObservation: decideObservation,
  rewriteObservation: decideObservation,
  cancelObservation: decideObservation,
  agreeObservation: decideObservation,
  proposeForObservation: decideObservation,
  linkPlanningDocument: decideObservation,
  removePlanningDocument: decideObservation,
  recordDropIn: decideObservation,
  recordVisitNotes: decideObservation,
  planFeedbackMeeting: decideObservation,
  recordFeedbackMeeting: decideObservation,
  recordFeedback: decideObservation,
  closeFeedback: decideObservation,
  proposeFurtherObservation: decideObservation,
  answerFurtherObservation: decideObservation,
  passOnObservation: decideObservation,
};
