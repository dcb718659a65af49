import { z } from 'zod';
import { isBefore } from '../../calendar/moments.ts';
import { command, SOME_WORDS } from '../command.ts';
import { id } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { agreedFields, agreedIn, visitMeant, visitSeen, withVisit } from './visit.ts';

/**
 * Changes what is observed and why, and asks the person observed to agree again. If it is what that person had
 * proposed, it counts as agreed (KM-66).
 */
export const rewriteObservation = command('rewriteObservation', {
  fields: { observationId: id, revision: z.int(), ...agreedFields },
  ids: { observationId: 'existing' },
  by: ['reviewer', 'observer'],
  seen: { revision: visitSeen },
  decide: (said, situation) =>
    withVisit({
      observationId: said.observationId,
      situation,
      decide: (observation) => {
        if (!isBefore(situation.context.now, observation.start))
          return refuse({
            refused: 'alreadyDone',
            message: 'This visit has begun; what it looks at can no longer be changed.',
          });
        const fields = agreedIn(said);
        const same = (['purpose', 'focus', 'activities', 'group', 'documentsAsked'] as const).every(
          (each) => fields[each] === observation[each],
        );
        if (same) return [];
        const { agreement } = observation;
        const asProposed =
          agreement.kind === 'proposed' &&
          agreement.focus === fields.focus &&
          agreement.activities === fields.activities &&
          observation.purpose === fields.purpose;
        return [{ type: 'observationRewritten', observationId: observation.id, asProposed, ...fields }];
      },
    }),
  example: ({ observationId, revision }, situation) => {
    const observation = visitMeant(observationId, situation);
    return (
      observation && {
        observationId: observation.id,
        revision: revision ?? observation.revision,
        purpose: SOME_WORDS,
        focus: SOME_WORDS,
        activities: SOME_WORDS,
        group: null,
        documentsAsked: null,
      }
    );
  },
});
