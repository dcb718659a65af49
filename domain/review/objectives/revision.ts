import type { Situation } from '../situation.ts';
import type { Decision } from '../part.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { type ObjectiveChange, openChange } from './objective.ts';

/** What stands against beginning a revision: one is under way, or there is nothing approved to be revised. */
export function refusalToBegin({
  review: { objectives },
  context: { pack },
}: Pick<Situation, 'review' | 'context'>): Refusal | undefined {
  const ref = pack.objectives.revision ?? pack.objectives;
  if (openChange(objectives)) return refuse('alreadyDone', 'A revision of the objectives is under way already.', ref);
  if (objectives.state.kind !== 'approved')
    return refuse('notYet', 'The objectives are not approved yet: they can be changed without a revision.', ref);
  return undefined;
}

/** Decides about the revision that is under way. */
export function withUnderWay(
  changeId: string,
  { review }: Situation,
  decide: (change: ObjectiveChange) => Decision,
): Decision {
  const change = openChange(review.objectives);
  return change?.id === changeId ? decide(change) : refuse('notFound', 'This revision is over, or there is none.');
}
