import { command } from '../command.ts';
import { id, localTime, minutes } from '../fields.ts';
import { isRefusal, refuse } from '../refusal.ts';
import { visitMeant, withVisit } from './visit.ts';
import { firstVisit, SHORTEST_VISIT, visitMoment } from './visitTime.ts';

/** Moves a visit, by all the rules for planning one. */
export const moveObservation = command('moveObservation', {
  fields: { observationId: id, start: localTime, minutes: minutes('The length', 180) },
  ids: { observationId: 'existing' },
  by: ['reviewer', 'observer'],
  decide: ({ observationId, start: local, minutes: length }, situation) =>
    withVisit({
      observationId,
      situation,
      decide: (observation) => {
        if (observation.feedback || observation.kind === 'dropIn')
          return refuse({
            refused: 'alreadyDone',
            message: 'This observation has taken place; it can no longer be moved.',
          });
        const { observerOid } = observation;
        const start = visitMoment({ start: local, minutes: length, observerOid, movedId: observationId }, situation);
        if (isRefusal(start)) return start;
        const at = start.toInstant().toString();
        if (at === observation.start && length === observation.minutes) return [];
        return [{ type: 'observationMoved', observationId, start: at, minutes: length }];
      },
    }),
  example: ({ observationId }, situation) => {
    const observation = visitMeant(observationId, situation);
    if (!observation) return undefined;
    const { id: movedId, observerOid } = observation;
    const visit = firstVisit({ observers: [observerOid], movedId }, situation);
    return visit && { observationId: movedId, start: visit.start, minutes: SHORTEST_VISIT };
  },
});
