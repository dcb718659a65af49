import { type Refusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';

/** What stands against an answer to objectives that were sent, in the version that was on the screen. */
export function refusalToAnswer({ objectives }: Review, revision: number): Refusal | undefined {
  const { state } = objectives;
  if (objectives.revision !== revision) return stale();
  if (state.kind === 'approved') return refuse('alreadyDone', 'These objectives have been approved.');
  if (state.kind === 'returned') return refuse('alreadyDone', 'These objectives have been returned already.');
  if (state.kind === 'draft') return refuse('notYet', 'These objectives have not been sent for approval.');
  return undefined;
}

/** Whoever sends, answers or signs does so with exactly the list that was on the screen. */
export function stale(): Refusal {
  return refuse('stale', 'The objectives have changed since you opened them. Look at them again first.');
}
