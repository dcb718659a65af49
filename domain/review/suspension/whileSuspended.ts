import type { ReviewNow } from '../situation.ts';
import { type AnyGiven, commandOf } from '../commands.ts';
import type { Context } from '../context.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import { isSuspended } from './suspension.ts';

/** What cannot be done while a review stands still: everything that does not say itself why it can. */
export function refusalWhileSuspended(command: AnyGiven, { review, context }: ReviewNow): Refusal | undefined {
  return !isSuspended(review) || commandOf(command.type).suspended !== undefined
    ? undefined
    : refuseSuspended(review, context);
}

/** What somebody is told who would change a review that stands still. */
export function refuseSuspended(review: Review, { pack }: Pick<Context, 'pack'>): Refusal {
  const reason = review.suspensions.at(-1)?.reason;
  const rule = pack.suspensions.find((each) => each.reason === reason);
  return refuse({
    refused: 'suspended',
    message: 'This review is suspended. It goes on where it stopped once it is resumed.',
    ref: rule ?? null,
  });
}
