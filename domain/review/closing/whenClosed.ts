import type { ReviewNow } from '../situation.ts';
import { type AnyGiven, commandOf } from '../commands.ts';
import type { Context } from '../context.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { isClosed } from './state.ts';

/**
 * The refusal of a command that would change a review whose cycle is closed. What can still be given says so itself, and
 * why: holding its records, appealing, seeing to who has access, following actions to their completion, and opening the
 * review again. An appeal can lead to opening a step again; nothing else may change what was closed.
 */
export function refusalWhenClosed({ type }: AnyGiven, { review, context }: ReviewNow): Refusal | undefined {
  return !isClosed(review) || commandOf(type).closed !== undefined ? undefined : refuseClosed(context);
}

/** What somebody is told who would change a review whose cycle is closed. */
export function refuseClosed({ pack }: Pick<Context, 'pack'>): Refusal {
  const message = 'This cycle is closed. It can be read as it is, and be opened again for a reason.';
  return refuse({ refused: 'closed', message, ref: pack.closing });
}
