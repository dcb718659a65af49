import { command } from '../command.ts';
import { id, words } from '../fields.ts';
import { otherWords } from '../otherWords.ts';
import { refuse } from '../refusal.ts';
import { coordinator } from './coordinator.ts';
import { withKnown } from './known.ts';

/** Records the effect of development that was provided (PA-14). */
export const recordEffect = command('recordEffect', {
  fields: { needId: id, effect: words('The outcome', 5000) },
  ids: { needId: 'existing' },
  by: ['reviewee', 'reviewer', 'headteacher', coordinator],
  decide: ({ needId, effect }, situation) =>
    withKnown({
      needId,
      situation,
      decide: (need) => {
        if (need.state.kind !== 'provided')
          return refuse({ refused: 'notYet', message: 'The outcome is recorded once it has been provided.' });
        return need.effect?.text === effect ? [] : [{ type: 'effectRecorded', needId, effect }];
      },
    }),
  example: ({ needId }, { review }) => {
    const known = review.development.needs.find((need) => need.id === needId);
    return known && { needId: known.id, effect: otherWords(known.effect?.text) };
  },
});
