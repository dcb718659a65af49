import { z } from 'zod';
import { command } from '../command.ts';
import { id } from '../fields.ts';
import { adjuster } from './addressee.ts';
import { refusalOfRevision, refusalToChange } from './mayChange.ts';

/** Takes one objective out. */
export const removeObjective = command('removeObjective', {
  fields: { objectiveId: id, expectedRevision: z.int().positive().optional() },
  ids: { objectiveId: 'existing' },
  by: ['reviewee', 'reviewer', adjuster],
  decide: ({ objectiveId, expectedRevision }, { review, actor, context }) => {
    const known = review.objectives.list.find((each) => each.id === objectiveId);
    if (!known) return [];
    return (
      refusalToChange(review, context, actor) ??
      refusalOfRevision(known, expectedRevision, context) ?? [{ type: 'objectiveRemoved', objectiveId }]
    );
  },
  example: ({ objectiveId }, { review: { objectives } }) => {
    const known = objectives.list.find(({ id: each }) => objectiveId === undefined || each === objectiveId);
    return known && { objectiveId: known.id, expectedRevision: known.revision };
  },
});
