import { command, SOME_WORDS } from '../command.ts';
import { id, words } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { visitMeant, withVisit } from './visit.ts';

/** The person observed closes the feedback after reading it, with or without comments (KM-71). */
export const closeFeedback = command('closeFeedback', {
  fields: { observationId: id, comment: words('Your comments').nullable() },
  ids: { observationId: 'existing' },
  by: ['reviewee'],
  decide: ({ observationId, comment }, situation) =>
    withVisit({
      observationId,
      situation,
      decide: ({ feedback, closed }) => {
        if (!feedback) return refuse({ refused: 'notYet', message: 'There is no feedback to comment on yet.' });
        if (closed)
          return closed.comment === comment
            ? []
            : refuse({ refused: 'alreadyDone', message: 'You have closed this feedback already.' });
        return [{ type: 'feedbackClosed', observationId, comment }];
      },
    }),
  example: ({ observationId }, situation) => {
    const observation = visitMeant(observationId, situation);
    return observation && { observationId: observation.id, comment: SOME_WORDS };
  },
});
