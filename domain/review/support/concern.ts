import type { Situation } from '../situation.ts';
import type { Decision } from '../part.ts';
import { refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import type { Concern } from './state.ts';

/** Decides about a concern that has not been settled. */
export function withConcern(
  concernId: string,
  { review, context }: Situation,
  decide: (concern: Concern) => Decision,
): Decision {
  const concern = review.support.concerns.find((each) => each.id === concernId);
  if (!concern) return refuse('notFound', 'There is no such concern in this review.');
  return concern.settled
    ? refuse('alreadyDone', 'This concern has been settled.', context.pack.concerns)
    : decide(concern);
}

/** The concern that has waited longest to be settled. */
export function openConcern({ support }: Review): Concern | undefined {
  return support.concerns.find(({ settled }) => settled === null);
}
