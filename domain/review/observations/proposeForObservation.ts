import { z } from 'zod';
import { command, SOME_WORDS } from '../command.ts';
import { id, words } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { refusalOfAnswer } from './beforehand.ts';
import { agreedFields, visitMeant, visitSeen, withVisit } from './visit.ts';

/** The person observed proposes another focus or other activities than planned (KM-66). */
export const proposeForObservation = command('proposeForObservation', {
  fields: {
    observationId: id,
    revision: z.int(),
    focus: agreedFields.focus,
    activities: agreedFields.activities,
    why: words('The reason', 2000),
  },
  ids: { observationId: 'existing' },
  by: ['reviewee'],
  seen: { revision: visitSeen },
  decide: ({ observationId, focus, activities, why }, situation) =>
    withVisit({
      observationId,
      situation,
      decide: (observation) => {
        const refusal = refusalOfAnswer(observation, situation.context);
        if (refusal) return refusal;
        const { agreement } = observation;
        const isSame =
          agreement.kind === 'proposed' &&
          agreement.focus === focus &&
          agreement.activities === activities &&
          agreement.why === why;
        if (isSame) return [];
        if (focus === observation.focus && activities === observation.activities) {
          const message = 'Change the focus or the activities, or agree to them as they are.';
          return refuse({ refused: 'invalid', message, ref: null, fields: [{ field: 'focus', message }] });
        }
        return [{ type: 'observationProposed', observationId, focus, activities, why }];
      },
    }),
  example: ({ observationId, revision }, situation) => {
    const observation = visitMeant(observationId, situation);
    return (
      observation && {
        observationId: observation.id,
        revision: revision ?? observation.revision,
        focus: SOME_WORDS,
        activities: SOME_WORDS,
        why: SOME_WORDS,
      }
    );
  },
});
