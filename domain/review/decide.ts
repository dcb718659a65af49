import type { Person } from '../people/person.ts';
import type { Command } from './commands.ts';
import type { Context } from './context.ts';
import { decideDuty } from './decide/duties.ts';
import { decideMeeting } from './decide/meetings.ts';
import { decideObjectives } from './decide/objectives.ts';
import { decideObservation } from './decide/observations.ts';
import { decideStatement } from './decide/statements.ts';
import { decideSuspension, refusalWhileSuspended } from './decide/suspension.ts';
import type { ReviewEvent } from './events.ts';
import { refusalOfPerson } from './permissions.ts';
import type { Refusal } from './refusal.ts';
import type { Review } from './review.ts';

/** What a command comes to: the events it makes, none where it was true already, or a refusal with its reason. */
export type Decision = ReviewEvent[] | Refusal;

/** Decides a command by the policy: first whether this person may give it, then whether it holds. */
export function decide(review: Review, command: Command, actor: Person, context: Context): Decision {
  const refusal = refusalOfPerson(review, command, actor, context) ?? refusalWhileSuspended(review, command, context);
  if (refusal) return refusal;
  switch (command.type) {
    case 'scheduleMeeting':
    case 'moveMeeting':
    case 'cancelMeeting':
    case 'acknowledgeMeeting':
    case 'proposeAnotherTime':
    case 'waiveNotice':
      return decideMeeting(review, command, context);
    case 'saveObjective':
    case 'removeObjective':
    case 'sendObjectives':
    case 'approveObjectives':
    case 'returnObjectives':
      return decideObjectives(review, command, actor, context);
    case 'planObservation':
    case 'moveObservation':
    case 'cancelObservation':
    case 'acknowledgeObservation':
    case 'recordFeedbackMeeting':
    case 'recordFeedback':
    case 'closeFeedback':
      return decideObservation(review, command, context);
    case 'draftStatement':
    case 'commentOnStatement':
    case 'signStatement':
    case 'reviseStatement':
      return decideStatement(review, command, actor, context);
    case 'recordDuty':
      return decideDuty(review, command, context);
    case 'suspendReview':
    case 'resumeReview':
      return decideSuspension(review, command, context);
  }
}
