import type { Decision } from './part.ts';
import type { Situation } from './situation.ts';
import { type Command, commandOf, type CommandType } from './commands.ts';
import { decide, decideGoingOn } from './decide.ts';
import { idsOfCommand } from './newId.ts';
import { withIds } from './onceFor.ts';
import { refusalOfPerson } from './permissions.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';

/**
 * What a command is about, as far as its own fields say so: `{ meetingId }`, `{ version }`; empty if it is about the
 * review.
 */
export type KnownFields<Type extends CommandType> = Partial<Omit<Extract<Command, { type: Type }>, 'type'>>;

/** A type of command, as somebody might give it about something now. */
type Offer<Type extends CommandType> = { type: Type; about: KnownFields<Type>; situation: Situation };

/**
 * The refusal that a command would get if somebody gave it now; undefined if it can be given with its fields filled in
 * properly. This asks the decision itself, with an example of what somebody might fill in. So no page and no card has
 * an opinion of its own: a button is there exactly when the command would be accepted.
 */
export function refusalToOffer<Type extends CommandType>({ type, about, situation }: Offer<Type>): Refusal | undefined {
  const { example, by } = commandOf(type);
  // Being a party does not depend on what is asked for. So no example is needed to refuse others, and it would cost
  // more.
  if (by.every((each) => typeof each === 'string')) {
    const refusal = refusalOfPerson(asCommand(type, about), situation);
    if (refusal) return refusal;
  }
  const fields = example(about, situation);
  if (!fields) return refuse({ refused: 'notFound', message: 'There is nothing here that could be filled in.' });
  return refusalOfOffered(asCommand(type, fields), situation);
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- What is not filled in yet is not looked at.
const asCommand = (type: CommandType, fields: object) => ({ type, ...fields }) as Command;

/** The refusal that a whole command would get now. A command that would change nothing is refused as done already. */
export function refusalOfOffered(command: Command, situation: Situation): Refusal | undefined {
  return refusalIn(decide(command, offered(situation)));
}

/** The refusal that a whole command would get if a suspended or closed review went on. */
export function refusalOfGoingOn(command: Command, situation: Situation): Refusal | undefined {
  return refusalIn(decideGoingOn(command, offered(situation)));
}

function offered({ context, ...rest }: Situation): Situation {
  return { ...rest, context: withIds(context, idsOfCommand('offered', context.sha256)) };
}

function refusalIn(decided: Decision): Refusal | undefined {
  if (isRefusal(decided)) return decided;
  return decided.length === 0 ? refuse({ refused: 'alreadyDone', message: 'This is so already.' }) : undefined;
}

/** Whether somebody could give a command about something now. */
export function isOffered<Type extends CommandType>(offer: Offer<Type>): boolean {
  return refusalToOffer(offer) === undefined;
}
