import { z } from 'zod';
import { command } from '../command.ts';
import { adjuster } from './addressee.ts';
import { objectiveFields } from './content.ts';
import { objectiveSeen } from './mayChange.ts';
import { someObjective } from './someObjective.ts';
import { written } from './write.ts';

/** Writes or changes one objective. */
export const saveObjective = command('saveObjective', {
  fields: {
    ...objectiveFields,
    /** The revision of this objective that was on the screen, so that a later one is not overwritten unseen. */
    expectedRevision: z.int().positive().optional(),
  },
  ids: { objectiveId: { names: 'objective' } },
  by: ['reviewee', 'reviewer', adjuster],
  seen: { expectedRevision: objectiveSeen },
  decide: written,
  example: ({ objectiveId }, situation) => {
    const known = situation.review.objectives.list.find(({ id }) => id === objectiveId);
    return { ...someObjective(objectiveId, situation), ...(known && { expectedRevision: known.revision }) };
  },
});
