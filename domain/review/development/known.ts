import type { Situation } from '../situation.ts';
import type { Decision } from '../part.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Need } from './need.ts';

type WithKnownArgs = { needId: string; situation: Situation; decide: (need: Need) => Decision };

/** Decides about a need that is in the register. */
export function withKnown({ needId, situation: { review }, decide }: WithKnownArgs): Decision {
  const need = review.development.needs.find(({ id }) => id === needId);
  return need ? decide(need) : refuse({ refused: 'notFound', message: 'There is no such need in this review.' });
}

/** The refusal for a need that was provided, declined or withdrawn. */
export function refuseSettled(): Refusal {
  return refuse({ refused: 'alreadyDone', message: 'Nothing more is to be decided about this need.' });
}
