import type { Situation } from '../situation.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';

/** Whoever sends, answers or signs does so with exactly the list that was on the screen. */
export const listSeen = {
  now: (_: object, { review }: Situation) => review.objectives.revision,
  changed: 'The objectives have changed since you opened them. Look at them again first.',
};

/** Refuses an answer if no objectives are waiting for one. */
export function refusalToAnswer({ objectives: { state } }: Review): Refusal | undefined {
  if (state.kind === 'approved')
    return refuse({ refused: 'alreadyDone', message: 'These objectives have been approved.' });
  if (state.kind === 'returned')
    return refuse({ refused: 'alreadyDone', message: 'These objectives have been returned already.' });
  if (state.kind === 'draft')
    return refuse({ refused: 'notYet', message: 'These objectives have not been sent for approval.' });
  return undefined;
}
