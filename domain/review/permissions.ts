import type { Person } from '../people/person.ts';
import type { Party } from '../policies/vocabulary.ts';
import { accessTo } from './access/accessTo.ts';
import { type AnyGiven, commandOf } from './commands.ts';
import type { Context } from './context.ts';
import { partiesOf } from './parties.ts';
import type { Standing } from './part.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Review } from './review.ts';
import { isTheApp, theApp } from './theApp.ts';

const WHO: Record<Party, string> = {
  reviewee: 'the {reviewee}',
  reviewer: 'the {reviewer}',
  observer: 'the observer',
  approver: 'the person who approves',
  headteacher: 'the {headteacher}',
  operationsDirector: 'the operations director',
  seniorLeader: 'the senior leader',
  trainingCoordinator: 'the training coordinator',
  chairOfGovernors: 'the chair of governors',
  chairOfReviewCommittee: 'the chair of the review committee',
  businessManager: 'the business manager',
};

/**
 * As what somebody may give a command: the party, or the id of the standing, that lets him or her; undefined for nobody. The
 * app itself gives what is its own and nothing else.
 */
export function capacityFor(review: Review, command: AnyGiven, person: Person, context: Context): string | undefined {
  const { by, seesWhole } = commandOf(command.type);
  if (isTheApp(person)) return by.includes(theApp) ? theApp.id : undefined;
  if (seesWhole && !accessTo(review, person, context).has('whole')) return undefined;
  const held = by.find((each) => isHeldBy(each, review, command, person, context));
  return typeof held === 'object' ? held.id : held;
}

/** A party in words, as this policy calls it: "the reviewer"; undefined for what is no party. */
export function partyInWords(as: string, { pack }: Pick<Context, 'pack'>): string | undefined {
  return Object.hasOwn(WHO, as) ? worded(WHO[as as Party], pack) : undefined;
}

/** Refuses a command from somebody who is not among those who may give it; undefined when it may go on. */
export function refusalOfPerson(
  review: Review,
  command: AnyGiven,
  person: Person,
  context: Context,
): Refusal | undefined {
  if (capacityFor(review, command, person, context) !== undefined) return undefined;
  const who = commandOf(command.type)
    .by.map((each) => (typeof each === 'string' ? WHO[each] : each.inWords))
    .join(' or ');
  return refuse('notAllowed', `Only ${worded(who, context.pack)} can do this.`, context.pack.access);
}

function worded(who: string, { wording }: Context['pack']): string {
  return who
    .replace('{reviewee}', wording.reviewee)
    .replace('{reviewer}', wording.reviewer)
    .replace('{headteacher}', wording.headteacher);
}

/** Whether somebody is one of those named, where no command says what exactly is asked for. */
export function holdsOne(
  named: readonly (Party | Standing)[],
  review: Review,
  person: Person,
  context: Context,
): boolean {
  const parties = partiesOf(review, person);
  return named.some((each) =>
    typeof each === 'object' ? each.isHeldBy(review, person, context, { type: '' }) : parties.has(each),
  );
}

function isHeldBy(
  each: Party | Standing,
  review: Review,
  command: AnyGiven,
  person: Person,
  context: Context,
): boolean {
  if (typeof each === 'object') return each.isHeldBy(review, person, context, command);
  if (each === 'observer' && 'observationId' in command)
    return review.observations.some(
      ({ id, observerOid }) => id === command.observationId && observerOid === person.oid,
    );
  return partiesOf(review, person).has(each);
}
