import type { Person } from '../people/person.ts';
import { refusalWhenClosed } from './closing/whenClosed.ts';
import { type Command, commandOf } from './commands.ts';
import type { Context } from './context.ts';
import { refusalOfEvents } from './guards.ts';
import { refusalOfIds } from './idsInCommands.ts';
import type { Decision } from './part.ts';
import { refusalOfPerson } from './permissions.ts';
import { isRefusal } from './refusal.ts';
import type { Review } from './review.ts';
import { refusalWhileSuspended } from './suspension/whileSuspended.ts';

/** Decides a command by the policy: first whether this person may give it, then whether it can be given now, then whether it holds. */
export function decide(review: Review, command: Command, actor: Person, context: Context): Decision {
  const refusal =
    refusalOfPerson(review, command, actor, context) ??
    refusalWhenClosed(review, command, context) ??
    refusalWhileSuspended(review, command, context);
  if (refusal) return refusal;
  const decision = commandOf(command.type).decide(command as never, { review, actor, context });
  // What changes nothing, or is refused anyway, says nothing of which ids there are.
  if (isRefusal(decision) || decision.length === 0) return decision;
  return (
    refusalOfIds(review, command) ??
    refusalOfEvents(review, decision, { person: actor, command: command.type }, context) ??
    decision
  );
}
