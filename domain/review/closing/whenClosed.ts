import type { ReviewNow } from '../situation.ts';
import { type AnyGiven, commandOf } from '../commands.ts';
import type { Context } from '../context.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { isClosed } from './state.ts';

/**
 * Refuses a command that would change a review whose cycle is closed. Each command that can still be given says so
 * itself, with the reason: holding records, appealing, managing access, following actions to completion, and reopening
 * the review. An appeal can lead to reopening a step. Nothing else may change what was closed.
 */
export function refusalWhenClosed({ type }: AnyGiven, { review, context }: ReviewNow): Refusal | undefined {
  return !isClosed(review) || commandOf(type).closed !== undefined ? undefined : refuseClosed(context);
}

/** The refusal of a change in a review whose cycle is closed. */
export function refuseClosed({ pack }: Pick<Context, 'pack'>): Refusal {
  const message = 'This cycle is closed. It can be read as it is, and be opened again for a reason.';
  return refuse({ refused: 'closed', message, ref: pack.closing });
}
