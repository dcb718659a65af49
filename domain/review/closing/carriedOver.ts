import type { Cycle } from '../../policies/cycles.ts';
import type { Objective } from '../objectives/objective.ts';
import type { ReviewEvent } from '../events.ts';
import type { Review } from '../review.ts';

/**
 * The approved objectives of a review that go on beyond its cycle, as a draft for the next one (KM-35). Milestones for
 * the end of the old cycle are left out if the new cycle holds the whole objective.
 */
export function carriedOver(review: Pick<Review, 'objectives' | 'cycle'>, next: Cycle): Objective[] {
  const { list, state } = review.objectives;
  if (state.kind !== 'approved') return [];
  return list
    .filter(({ by }) => by > review.cycle.end)
    .map(({ milestone, ...objective }) => ({
      ...objective,
      ...(objective.by > next.end && milestone ? { milestone } : {}),
    }));
}

/** The event by which objectives of the last review go on into a new one. No event if no objective goes on. */
export function carriedFrom(previous: Review | undefined, cycle: Cycle): ReviewEvent[] {
  const objectives = previous ? carriedOver(previous, cycle) : [];
  return previous && objectives.length > 0
    ? [{ type: 'objectivesCarriedOver', fromReviewId: previous.id, objectives }]
    : [];
}
