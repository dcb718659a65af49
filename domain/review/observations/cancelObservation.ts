import { command, SOME_WORDS } from '../command.ts';
import { id, words } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { visitMeant, withVisit } from './visit.ts';

/** Cancels a visit, with a reason, until its feedback is written. */
export const cancelObservation = command('cancelObservation', {
  fields: { observationId: id, reason: words('The reason', 2000) },
  ids: { observationId: 'existing' },
  by: ['reviewer', 'observer'],
  decide: ({ observationId, reason }, situation) => {
    if (situation.review.observations.some(({ id: known, cancelled }) => known === observationId && cancelled))
      return [];
    return withVisit({
      observationId,
      situation,
      decide: ({ feedback }) =>
        feedback
          ? refuse({ refused: 'alreadyDone', message: 'This observation has taken place and its feedback is written.' })
          : [{ type: 'observationCancelled', observationId, reason }],
    });
  },
  example: ({ observationId }, situation) => {
    const observation = visitMeant(observationId, situation);
    return observation && { observationId: observation.id, reason: SOME_WORDS };
  },
});
