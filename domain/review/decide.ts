import { refusalWhenClosed } from './closing/whenClosed.ts';
import type { Situation } from './situation.ts';
import { type AnyGiven, commandOf } from './commands.ts';
import { refusalOfEvents } from './guards.ts';
import { refusalOfIds } from './idsInCommands.ts';
import type { Decision } from './part.ts';
import { refusalOfPerson } from './permissions.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';
import { refusalWhileSuspended } from './suspension/whileSuspended.ts';

/**
 * Decides a command by the policy, always in this order: whether this person may give it; whether it can be given once the
 * cycle is closed, or while the review stands still; whether it is done already; whether what was looked at stands there
 * still; what comes of it; whether its new ids are free; whether what came of it may be written.
 */
export function decide(command: AnyGiven, { review, actor, context }: Situation): Decision {
  const refusal =
    refusalOfPerson(command, { review, actor, context }) ??
    refusalWhenClosed(command, { review, context }) ??
    refusalWhileSuspended(command, { review, context });
  if (refusal) return refusal;
  const decision = decideGoingOn(command, { review, actor, context });
  // What changes nothing, or is refused anyway, says nothing of which ids there are.
  if (isRefusal(decision) || decision.length === 0) return decision;
  return refusalOfIds(review, command) ?? refusalOfEvents(decision, { review, actor, context }) ?? decision;
}

/** Decides a command as though the review went on and this person might give it. */
export function decideGoingOn(command: AnyGiven, situation: Situation): Decision {
  const { done, decide: comesOf } = commandOf(command.type);
  if (done?.(command, situation)) return [];
  return refusalOfSeen(command, situation) ?? comesOf(command, situation);
}

/** Refuses a command from somebody who has looked at something else than stands there now: nothing is overwritten unseen. */
function refusalOfSeen(command: AnyGiven, situation: Situation): Refusal | undefined {
  const fields: Readonly<Record<string, unknown>> = command;
  for (const [field, seen] of Object.entries(commandOf(command.type).seen ?? {})) {
    if (!seen || fields[field] === undefined) continue;
    const now = seen.now(command, situation);
    if (now === undefined || now === fields[field]) continue;
    const { changed, rule } = seen;
    const words = typeof changed === 'string' ? changed : changed(command, situation);
    return refuse({ refused: 'stale', message: words, ref: rule?.(command, situation) });
  }
  return undefined;
}
