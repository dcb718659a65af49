import type { Situation } from '../situation.ts';
import type { Decision } from '../part.ts';
import { refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import type { Concern } from './state.ts';

type WithConcernArgs = { concernId: string; situation: Situation; decide: (concern: Concern) => Decision };

/** Decides about a concern that has not been settled. */
export function withConcern({ concernId, situation: { review, context }, decide }: WithConcernArgs): Decision {
  const concern = review.support.concerns.find((each) => each.id === concernId);
  if (!concern) return refuse({ refused: 'notFound', message: 'There is no such concern in this review.' });
  return concern.settled
    ? refuse({ refused: 'alreadyDone', message: 'This concern has been settled.', ref: context.pack.concerns })
    : decide(concern);
}

/** The open concern that has waited longest. */
export function openConcern({ support }: Review): Concern | undefined {
  return support.concerns.find(({ settled }) => settled === null);
}
