import { command, SOME_WORDS, SOMETHING_NEW } from '../command.ts';
import { id, words } from '../fields.ts';
import { refuse } from '../refusal.ts';

/** The reviewer raises a concern early, with help to offer, if any (TA-24, KC-11). */
export const raiseConcern = command('raiseConcern', {
  fields: {
    concernId: id,
    about: words('What it is about', 5000),
    help: words('What might help', 5000).nullable(),
  },
  ids: { concernId: { names: 'concern' } },
  by: ['reviewer'],
  decide: ({ concernId, about, help }, { review, context: { pack } }) => {
    if (!pack.concerns) return refuse({ refused: 'invalid', message: 'This policy has no steps for a concern.' });
    if (review.support.concerns.some(({ id: known }) => known === concernId)) return [];
    return [{ type: 'concernRaised', concernId, about, help }];
  },
  example: () => ({ concernId: SOMETHING_NEW, about: SOME_WORDS, help: null }),
});
