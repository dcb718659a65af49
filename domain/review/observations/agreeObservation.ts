import { z } from 'zod';
import { command } from '../command.ts';
import { id } from '../fields.ts';
import { refusalOfAnswer } from './beforehand.ts';
import { visitMeant, visitSeen, withVisit } from './visit.ts';

/** The person observed agrees to a visit as planned (KM-66). */
export const agreeObservation = command('agreeObservation', {
  fields: { observationId: id, revision: z.int() },
  ids: { observationId: 'existing' },
  by: ['reviewee'],
  seen: { revision: visitSeen },
  decide: ({ observationId }, situation) =>
    withVisit({
      observationId,
      situation,
      decide: (observation) => {
        const refusal = refusalOfAnswer(observation, situation.context);
        if (refusal) return refusal;
        return observation.agreement.kind === 'agreed' ? [] : [{ type: 'observationAgreed', observationId }];
      },
    }),
  example: ({ observationId, revision }, situation) => {
    const observation = visitMeant(observationId, situation);
    return observation && { observationId: observation.id, revision: revision ?? observation.revision };
  },
});
