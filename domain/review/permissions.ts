import type { Situation } from './situation.ts';
import { type Party, PARTIES, ROLES } from '../people/roles.ts';
import { inWordsOf } from '../policies/packs.ts';
import { partyInWords as wordsFor } from '../policies/partyInWords.ts';
import { accessTo } from './access/accessTo.ts';
import { type AnyGiven, commandOf } from './commands.ts';
import type { Context } from './context.ts';
import { partiesOf } from './parties.ts';
import type { Capacity } from './part.ts';
import { type Refusal, refuse } from './refusal.ts';
import { isTheApp, theApp } from './theApp.ts';

/**
 * As what somebody may give a command: the party, or the id of the standing, that lets him or her; undefined for nobody. The
 * app itself gives what is its own and nothing else.
 */
export function capacityFor(command: AnyGiven, { review, actor: person, context }: Situation): string | undefined {
  const { by, seesWhole } = commandOf(command.type);
  if (isTheApp(person)) return by.includes(theApp) ? theApp.id : undefined;
  if (seesWhole && !accessTo({ review, person, context }).has('whole')) return undefined;
  const held = by.find((each) => isHeldBy({ each, command }, { review, actor: person, context }));
  return typeof held === 'object' ? held.id : held;
}

/** A party in words, as this policy calls it: "the reviewer"; undefined for what is no party. */
export function partyInWords(as: string, { pack }: Pick<Context, 'pack'>): string | undefined {
  const party = PARTIES.find((each) => each === as);
  return party && theParty(party, pack);
}

/** Refuses a command from somebody who is not among those who may give it; undefined when it may go on. */
export function refusalOfPerson(command: AnyGiven, { review, actor: person, context }: Situation): Refusal | undefined {
  if (capacityFor(command, { review, actor: person, context }) !== undefined) return undefined;
  const who = commandOf(command.type)
    .by.map((each) => (typeof each === 'string' ? theParty(each, context.pack) : inWordsOf(context.pack, each.inWords)))
    .join(' or ');
  return refuse({ refused: 'notAllowed', message: `Only ${who} can do this.`, ref: context.pack.access });
}

/** Who approves differs from one review to the next, so that of a review it is said in no policy's words. */
function theParty(party: Party, pack: Context['pack']): string {
  return `the ${party === 'approver' ? ROLES.approver.words : wordsFor(pack, party)}`;
}

/** Whether somebody is one of those named, where no command says what exactly is asked for. */
export function holdsOne(named: readonly (Party | Capacity)[], { review, actor: person, context }: Situation): boolean {
  const parties = partiesOf(review, person);
  return named.some((each) =>
    typeof each === 'object' ? each.isHeldBy({ review, actor: person, context }, { type: '' }) : parties.has(each),
  );
}

type IsHeldByArgs = { each: Party | Capacity; command: AnyGiven };

function isHeldBy({ each, command }: IsHeldByArgs, { review, actor: person, context }: Situation): boolean {
  if (typeof each === 'object') return each.isHeldBy({ review, actor: person, context }, command);
  if (each === 'observer' && 'observationId' in command)
    return review.observations.some(
      ({ id, observerOid }) => id === command.observationId && observerOid === person.oid,
    );
  return partiesOf(review, person).has(each);
}
