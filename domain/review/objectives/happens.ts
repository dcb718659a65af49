import type { Happens, InWords } from '../part.ts';
import type { Review } from '../review.ts';
import type { ObjectiveEvent } from './events.ts';
import type { Objective, Objectives } from './objective.ts';

/** What the events of objectives make of a review. Any change of the list makes it a draft again. */
export const objectivesHappen: Happens<ObjectiveEvent> = {
  objectiveSaved: (review, { type, objectiveId, ...fields }) => {
    const objective = { id: objectiveId, ...fields };
    const { list } = review.objectives;
    const known = list.some((each) => each.id === objectiveId);
    return withList(
      review,
      known ? list.map((each) => (each.id === objectiveId ? objective : each)) : [...list, objective],
    );
  },
  objectiveRemoved: (review, { objectiveId }) =>
    withList(
      review,
      review.objectives.list.filter((each) => each.id !== objectiveId),
    ),
  objectivesSent: (review, { to }, { at, by }) => withState(review, { kind: 'sent', by, to, at }),
  objectivesApproved: (review, _, { at, by }) => withState(review, { kind: 'approved', by, at }),
  objectivesReturned: (review, { comment }, { at, by }) => withState(review, { kind: 'returned', by, at, comment }),
};

function withList(review: Review, list: Objective[]): Review {
  return { ...review, objectives: { list, revision: review.objectives.revision + 1, state: { kind: 'draft' } } };
}

function withState(review: Review, state: Objectives['state']): Review {
  return { ...review, objectives: { ...review.objectives, state } };
}

export const objectivesInWords: InWords<ObjectiveEvent> = {
  objectiveSaved: () => 'Wrote an objective',
  objectiveRemoved: () => 'Removed an objective',
  objectivesSent: ({ to }, { person }) =>
    `Sent the objectives to ${person(to)?.displayName ?? 'the person who approves them'}`,
  objectivesApproved: () => 'Approved the objectives',
  objectivesReturned: () => 'Returned the objectives',
};
