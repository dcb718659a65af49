import { z } from 'zod';
import { command } from '../command.ts';
import { id } from '../fields.ts';
import { adjuster } from './addressee.ts';
import { objectiveSeen, refusalToChange } from './mayChange.ts';

/** Removes one objective. */
export const removeObjective = command('removeObjective', {
  fields: { objectiveId: id, expectedRevision: z.int().positive().optional() },
  ids: { objectiveId: 'existing' },
  by: ['reviewee', 'reviewer', adjuster],
  done: ({ objectiveId }, { review }) => !review.objectives.list.some(({ id: each }) => each === objectiveId),
  seen: { expectedRevision: objectiveSeen },
  decide: ({ objectiveId }, { review, actor, context }) =>
    refusalToChange({ review, actor, context }) ?? [{ type: 'objectiveRemoved', objectiveId }],
  example: ({ objectiveId }, { review: { objectives } }) => {
    const known = objectives.list.find(({ id: each }) => objectiveId === undefined || each === objectiveId);
    return known && { objectiveId: known.id, expectedRevision: known.revision };
  },
});
