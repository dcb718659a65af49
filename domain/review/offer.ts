import type { Decision } from './part.ts';
import type { Situation } from './situation.ts';
import { type Command, commandOf, type CommandType } from './commands.ts';
import { decide, decideGoingOn } from './decide.ts';
import { idsOfCommand } from './newId.ts';
import { withIds } from './onceFor.ts';
import { refusalOfPerson } from './permissions.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';

/** What a command is about, as far as its own fields say it: `{ meetingId }`, `{ version }`; nothing where it is about the review. */
export type KnownFields<Type extends CommandType> = Partial<Omit<Extract<Command, { type: Type }>, 'type'>>;

/**
 * What is to be said of a command before it is given: undefined where it can be, filled in as it should be; otherwise the
 * refusal that it would get. It is the decision itself that is asked, with an example of what somebody might fill in, so
 * that no page and no card has an opinion of its own: a button is there exactly where the command would be accepted.
 */
export function refusalToOffer<Type extends CommandType>({
  type,
  about,
  situation,
}: {
  type: Type;
  about: KnownFields<Type>;
  situation: Situation;
}): Refusal | undefined {
  const { example, by } = commandOf(type);
  // A party is one whatever exactly is asked for: who is none needs no example, which costs more than to ask.
  if (by.every((each) => typeof each === 'string')) {
    const refusal = refusalOfPerson({ type, ...about } as Command, {
      review: situation.review,
      actor: situation.actor,
      context: situation.context,
    });
    if (refusal) return refusal;
  }
  const fields = example(about as never, situation);
  if (!fields) return refuse({ refused: 'notFound', message: 'There is nothing here that could be filled in.' });
  return refusalOfOffered({ type, ...fields } as Command, situation);
}

/** The refusal that a whole command would get now; one that would change nothing is refused as done already. */
export function refusalOfOffered(command: Command, situation: Situation): Refusal | undefined {
  return refusalIn(decide(command, offered(situation)));
}

/** The same as though the review went on, where it stands still or is closed. */
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
export function isOffered<Type extends CommandType>({
  type,
  about,
  situation,
}: {
  type: Type;
  about: KnownFields<Type>;
  situation: Situation;
}): boolean {
  return refusalToOffer({ type, about, situation }) === undefined;
}
