import type { Situation } from '../situation.ts';
import type { Decision } from '../part.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { type ObjectiveChange, openChange } from './objective.ts';

/** Refuses to begin a revision: one is under way, or nothing is approved that could be revised. */
export function refusalToBegin({
  review: { objectives },
  context: { pack },
}: Pick<Situation, 'review' | 'context'>): Refusal | undefined {
  const ref = pack.objectives.revision ?? pack.objectives;
  if (openChange(objectives))
    return refuse({ refused: 'alreadyDone', message: 'A revision of the objectives is under way already.', ref });
  if (objectives.state.kind !== 'approved')
    return refuse({
      refused: 'notYet',
      message: 'The objectives are not approved yet: they can be changed without a revision.',
      ref,
    });
  return undefined;
}

type WithUnderWayArgs = { changeId: string; situation: Situation; decide: (change: ObjectiveChange) => Decision };

/** Decides about the revision that is under way. */
export function withUnderWay({ changeId, situation: { review }, decide }: WithUnderWayArgs): Decision {
  const change = openChange(review.objectives);
  return change?.id === changeId
    ? decide(change)
    : refuse({ refused: 'notFound', message: 'This revision is over, or there is none.' });
}
