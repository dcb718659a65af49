import { accessCommands } from '../access/commands.ts';
import { appealsCommands } from '../appeals/commands.ts';
import type { Command, CommandType } from '../commands.ts';
import type { Context } from '../context.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import { retentionCommands } from '../retention/commands.ts';
import { closingCommands } from './commands.ts';
import { isClosed } from './state.ts';

const STILL_POSSIBLE: ReadonlySet<CommandType> = new Set([
  ...[...accessCommands, ...appealsCommands, ...closingCommands, ...retentionCommands].map(
    ({ shape }) => shape.type.value,
  ),
  // An action that was agreed is followed to its completion, also beyond the cycle (PA-07).
  'moveAction',
  'closeAction',
]);

/**
 * Whether a command can still be given once the cycle is closed: holding its records, appealing, seeing to who has access, following
 * actions to their completion, and opening the review again. An appeal can lead to opening a step again; nothing else may change what was closed.
 */
export function isPossibleWhenClosed(type: CommandType): boolean {
  return STILL_POSSIBLE.has(type);
}

/** The refusal of a command that would change a review whose cycle is closed. */
export function refusalWhenClosed(review: Review, { type }: Command, context: Context): Refusal | undefined {
  return !isClosed(review) || isPossibleWhenClosed(type) ? undefined : refuseClosed(context);
}

/** What somebody is told who would change a review whose cycle is closed. */
export function refuseClosed({ pack }: Pick<Context, 'pack'>): Refusal {
  const message = 'This cycle is closed. It can be read as it is, and be opened again for a reason.';
  return refuse('closed', message, pack.closing);
}
