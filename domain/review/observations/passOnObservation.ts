import { isBefore } from '../../calendar/moments.ts';
import { command, SOME_WORDS } from '../command.ts';
import { id, words } from '../fields.ts';
import { endOf } from '../meetings/meeting.ts';
import { refuse } from '../refusal.ts';
import { othersToTell } from './othersToTell.ts';
import { visitMeant, withVisit } from './visit.ts';

/** Sends the reviewer and the line manager what they need, if somebody else observed (KM-72). */
export const passOnObservation = command('passOnObservation', {
  fields: { observationId: id, text: words('What they need', 5000) },
  ids: { observationId: 'existing' },
  by: ['observer'],
  decide: ({ observationId, text }, situation) =>
    withVisit({
      observationId,
      situation,
      decide: (observation) => {
        const { review, context } = situation;
        if (isBefore(context.now, endOf(observation)))
          return refuse({ refused: 'notYet', message: 'Send it once the visit is over.' });
        const to = othersToTell({ review, observation, context });
        if (to.length === 0)
          return refuse({
            refused: 'notAllowed',
            message: 'Reviewer and line manager know already; there is nobody else to be told.',
          });
        if (observation.passedOn?.text === text) return [];
        return [{ type: 'observationPassedOn', observationId, text, to }];
      },
    }),
  example: ({ observationId }, situation) => {
    const observation = visitMeant(observationId, situation);
    return observation && { observationId: observation.id, text: SOME_WORDS };
  },
});
