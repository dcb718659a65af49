import { command } from '../command.ts';
import { words } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { standingOf } from './chain.ts';
import { payHolder, turnSeen, version, withTurn } from './whoseTurn.ts';

/** The person in the chain who has the recommendation passes it on (KS-23). A returned one must be rewritten first. */
export const passPayOn = command('passPayOn', {
  fields: { version, comment: words('Your comments', 5000).nullable() },
  by: [payHolder],
  seen: { version: turnSeen },
  decide: ({ version: turn, comment }, situation) =>
    withTurn(situation, (last, pay) => {
      const { review, actor, context } = situation;
      if (last.steps.some(({ oid, agreed }) => oid === actor.oid && agreed)) return [];
      if (standingOf(last, { review, context }).kind === 'returned')
        return refuse({
          refused: 'alreadyDone',
          message: 'This was returned. It goes on once a new recommendation is written.',
          ref: pay,
        });
      return [{ type: 'payPassedOn', version: turn, comment }];
    }),
  example: (about, { review }) => {
    const last = review.pay.at(-1);
    return last && { version: last.version, comment: null, ...about };
  },
});
