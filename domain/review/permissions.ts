import type { Party } from '../policies/vocabulary.ts';
import type { Person } from '../people/person.ts';
import type { Command, CommandType } from './commands.ts';
import type { Context } from './context.ts';
import { obligations } from './obligations.ts';
import { partiesOf } from './parties.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Review } from './review.ts';

/** A party, or who stands in some way to what the command is about. */
type Standing = Party | 'addressee' | 'ower';

/** Who may do what to a review. `addressee` is the one to whom the objectives were sent. `ower` is the one who owes the duty. The only such table. */
export const PERMITTED: Record<CommandType, readonly Standing[]> = {
  scheduleMeeting: ['reviewer'],
  moveMeeting: ['reviewer'],
  cancelMeeting: ['reviewer'],
  acknowledgeMeeting: ['reviewee'],
  proposeAnotherTime: ['reviewee'],
  waiveNotice: ['reviewee'],
  saveObjective: ['reviewee', 'reviewer'],
  removeObjective: ['reviewee', 'reviewer'],
  sendObjectives: ['reviewee', 'reviewer'],
  approveObjectives: ['addressee'],
  returnObjectives: ['addressee'],
  planObservation: ['reviewer', 'headteacher'],
  moveObservation: ['reviewer', 'observer'],
  cancelObservation: ['reviewer', 'observer'],
  acknowledgeObservation: ['reviewee'],
  recordFeedbackMeeting: ['observer'],
  recordFeedback: ['observer'],
  closeFeedback: ['reviewee'],
  draftStatement: ['reviewer'],
  commentOnStatement: ['reviewee'],
  signStatement: ['reviewer', 'reviewee'],
  reviseStatement: ['reviewer'],
  recordDuty: ['ower'],
  suspendReview: ['approver', 'headteacher'],
  resumeReview: ['approver', 'headteacher'],
};

const WHO: Record<Standing, string> = {
  reviewee: 'the {reviewee}',
  reviewer: 'the {reviewer}',
  observer: 'the observer',
  approver: 'the person who approves',
  headteacher: 'the headteacher',
  operationsDirector: 'the operations director',
  seniorLeader: 'the senior leader',
  trainingCoordinator: 'the training coordinator',
  chairOfGovernors: 'the chair of governors',
  businessManager: 'the business manager',
  addressee: 'the person they were sent to',
  ower: 'the person who owes it',
};

/** Refuses a command from somebody who is not among those who may give it; undefined when it may go on. */
export function refusalOfPerson(
  review: Review,
  command: Command,
  person: Person,
  context: Context,
): Refusal | undefined {
  if (PERMITTED[command.type].some((party) => stands(review, command, person, party, context))) return undefined;
  const who = PERMITTED[command.type].map((party) => WHO[party]).join(' or ');
  const inWords = who
    .replace('{reviewee}', context.pack.wording.reviewee)
    .replace('{reviewer}', context.pack.wording.reviewer);
  return refuse('notAllowed', `Only ${inWords} can do this.`, context.pack.access);
}

function stands(review: Review, command: Command, person: Person, party: Standing, context: Context): boolean {
  if (party === 'ower') {
    if (command.type !== 'recordDuty') return false;
    return obligations(review, context).find(({ key }) => key === command.key)?.owedByOid === person.oid;
  }
  if (party === 'addressee') {
    const { state } = review.objectives;
    return state.kind === 'sent'
      ? state.to === person.oid
      : partiesOf(review, person).size > 0 && person.oid !== review.revieweeOid;
  }
  if (party === 'observer' && 'observationId' in command) {
    return review.observations.some((each) => each.id === command.observationId && each.observerOid === person.oid);
  }
  return partiesOf(review, person).has(party);
}
