import type { Party } from '../policies/vocabulary.ts';
import type { Person } from '../people/person.ts';
import type { Command, CommandType } from './commands.ts';
import type { Context } from './context.ts';
import { partiesOf } from './parties.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Review } from './review.ts';

/** Who may do what to a review. `other` is the one to whom the objectives were sent. The only such table. */
export const PERMITTED: Record<CommandType, readonly (Party | 'addressee')[]> = {
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
};

const WHO: Record<Party | 'addressee', string> = {
  reviewee: 'the {reviewee}',
  reviewer: 'the {reviewer}',
  observer: 'the observer',
  approver: 'the person who approves',
  headteacher: 'the headteacher',
  addressee: 'the person they were sent to',
};

/** Refuses a command from somebody who is not among those who may give it; undefined when it may go on. */
export function refusalOfPerson(
  review: Review,
  command: Command,
  person: Person,
  context: Pick<Context, 'pack'>,
): Refusal | undefined {
  if (PERMITTED[command.type].some((party) => stands(review, command, person, party))) return undefined;
  const who = PERMITTED[command.type].map((party) => WHO[party]).join(' or ');
  const inWords = who
    .replace('{reviewee}', context.pack.wording.reviewee)
    .replace('{reviewer}', context.pack.wording.reviewer);
  return refuse('notAllowed', `Only ${inWords} can do this.`, context.pack.access);
}

function stands(review: Review, command: Command, person: Person, party: Party | 'addressee'): boolean {
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
