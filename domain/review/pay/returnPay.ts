import { command, SOME_WORDS } from '../command.ts';
import { words } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { payHolder, turnSeen, version, withTurn } from './whoseTurn.ts';

/** The person in the chain who has the recommendation returns it to be rewritten (KS-23). */
export const returnPay = command('returnPay', {
  fields: { version, comment: words('What should change', 5000) },
  by: [payHolder],
  seen: { version: turnSeen },
  decide: ({ version: turn, comment }, situation) =>
    withTurn(situation, ({ steps }, pay) =>
      steps.some(({ oid }) => oid === situation.actor.oid)
        ? refuse({ refused: 'alreadyDone', message: 'You have passed this on already.', ref: pay })
        : [{ type: 'payReturned', version: turn, comment }],
    ),
  example: (about, { review }) => {
    const last = review.pay.at(-1);
    return last && { version: last.version, comment: SOME_WORDS, ...about };
  },
});
