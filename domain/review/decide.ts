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
 * Decides a command by the policy, always in this order:
 * 1. May this person give it?
 * 2. Can it be given if the cycle is closed, or while the review is suspended?
 * 3. Is it done already?
 * 4. Is what the person saw still the same?
 * 5. What does it lead to?
 * 6. Are its new ids free?
 * 7. May its events be written?
 */
export function decide(command: AnyGiven, { review, actor, context }: Situation): Decision {
  const refusal =
    refusalOfPerson(command, { review, actor, context }) ??
    refusalWhenClosed(command, { review, context }) ??
    refusalWhileSuspended(command, { review, context });
  if (refusal) return refusal;
  const decision = decideGoingOn(command, { review, actor, context });
  // A command that changes nothing or is refused anyway must not reveal which ids exist.
  if (isRefusal(decision) || decision.length === 0) return decision;
  return refusalOfIds(review, command) ?? refusalOfEvents(decision, { review, actor, context }) ?? decision;
}

/** Decides a command as if the review went on and this person might give it. */
export function decideGoingOn(command: AnyGiven, situation: Situation): Decision {
  const { done, decide: comesOf } = commandOf(command.type);
  if (done?.(command, situation)) return [];
  return refusalOfSeen(command, situation) ?? comesOf(command, situation);
}

/** Refuses a command if what the person saw has changed, so that nobody overwrites something unseen. */
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
