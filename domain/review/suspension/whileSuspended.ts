import type { ReviewNow } from '../situation.ts';
import { type AnyGiven, commandOf } from '../commands.ts';
import type { Context } from '../context.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import { isSuspended } from './suspension.ts';

/** Refuses a command while the review is suspended, unless the command itself says why it can be given. */
export function refusalWhileSuspended(command: AnyGiven, { review, context }: ReviewNow): Refusal | undefined {
  return !isSuspended(review) || commandOf(command.type).suspended !== undefined
    ? undefined
    : refuseSuspended(review, context);
}

/** The refusal of a change in a suspended review. */
export function refuseSuspended(review: Review, { pack }: Pick<Context, 'pack'>): Refusal {
  const reason = review.suspensions.at(-1)?.reason;
  const rule = pack.suspensions.find((each) => each.reason === reason);
  return refuse({
    refused: 'suspended',
    message: 'This review is suspended. It goes on where it stopped once it is resumed.',
    ref: rule ?? null,
  });
}
