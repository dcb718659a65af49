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
 * The capacity in which somebody may give a command: the party or the id of the standing that allows it; undefined for
 * nobody. The app itself gives only its own commands.
 */
export function capacityFor(command: AnyGiven, { review, actor: person, context }: Situation): string | undefined {
  const { by, sees } = commandOf(command.type);
  if (isTheApp(person)) return by.includes(theApp) ? theApp.id : undefined;
  if (sees) {
    const seen = accessTo({ review, person, context });
    if (!sees.some((each) => seen.has(each))) return undefined;
  }
  const held = by.find((each) => isHeldBy({ each, command }, { review, actor: person, context }));
  return typeof held === 'object' ? held.id : held;
}

/** A party in this policy's words: "the reviewer"; undefined for anything that is not a party. */
export function partyInWords(as: string, { pack }: Pick<Context, 'pack'>): string | undefined {
  const party = PARTIES.find((each) => each === as);
  return party && theParty(party, pack);
}

/** Refuses a command from somebody who is not among those who may give it; undefined if it may go on. */
export function refusalOfPerson(command: AnyGiven, { review, actor: person, context }: Situation): Refusal | undefined {
  if (capacityFor(command, { review, actor: person, context }) !== undefined) return undefined;
  const who = commandOf(command.type)
    .by.map((each) => (typeof each === 'string' ? theParty(each, context.pack) : inWordsOf(context.pack, each.inWords)))
    .join(' or ');
  return refuse({ refused: 'notAllowed', message: `Only ${who} can do this.`, ref: context.pack.access });
}

/** The approver differs from one review to the next, so a policy's own words do not fit a single review. */
function theParty(party: Party, pack: Context['pack']): string {
  return `the ${party === 'approver' ? ROLES.approver.words : wordsFor(pack, party)}`;
}

/** Whether somebody is one of those named, when no command is at hand to say what exactly is asked for. */
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
