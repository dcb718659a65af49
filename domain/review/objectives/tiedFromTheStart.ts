import type { ObjectiveEvent } from './events.ts';
import type { Tie } from './objective.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Situation } from '../situation.ts';

type TieWanted = Omit<Tie, 'objectiveId'> & { objectiveId: string | undefined };

/**
 * What puts something new beside the objective from whose card it was added (KM-26); nothing if it was added elsewhere.
 * Refused if that objective has been removed meanwhile, so that nothing lies where nobody looks for it.
 */
export function tiedFromTheStart(
  { objectiveId, ...thing }: TieWanted,
  { review, actor }: Pick<Situation, 'review' | 'actor'>,
): ObjectiveEvent[] | Refusal {
  if (objectiveId === undefined) return [];
  if (![review.revieweeOid, review.reviewerOid].includes(actor.oid))
    return refuse({ refused: 'notAllowed', message: 'Only the two say what belongs to an objective.' });
  if (review.objectives.list.every(({ id }) => id !== objectiveId))
    return refuse({ refused: 'notFound', message: 'This objective is no longer in this review.' });
  return [{ type: 'objectiveTied', objectiveId, ...thing, tied: true }];
}
