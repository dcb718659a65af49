import { z } from 'zod';
import { command, SOME_WORDS } from '../command.ts';
import { words } from '../fields.ts';
import type { Capacity } from '../part.ts';
import { refuse } from '../refusal.ts';
import { mayDecidePay, standingOf } from './chain.ts';
import { turnSeen, version } from './whoseTurn.ts';

const decider: Capacity = {
  id: 'payDecider',
  inWords: 'those who decide on pay',
  isHeldBy: ({ review, actor: { oid }, context }) => mayDecidePay(oid, { review, context }),
};

/** Records the decision on pay (KM-53, KS-23). */
export const decidePay = command('decidePay', {
  fields: { version, agreed: z.boolean(), reasons: words('The reasons', 5000) },
  by: [decider],
  seen: { version: turnSeen },
  decide: ({ version: decided, agreed, reasons }, { review, context }) => {
    const { pay } = context.pack;
    const last = review.pay.at(-1);
    if (!pay || !last)
      return refuse({ refused: 'notYet', message: 'There is no recommendation on pay yet.', ref: pay });
    if (last.decision)
      return last.decision.agreed === agreed
        ? []
        : refuse({ refused: 'alreadyDone', message: 'This has been decided already.', ref: pay });
    if (standingOf(last, { review, context }).kind !== 'toDecide')
      return refuse({
        refused: 'notYet',
        message: 'The recommendation has not reached those who decide yet.',
        ref: pay.decides,
      });
    return [{ type: 'payDecided', version: decided, agreed, reasons }];
  },
  example: (about, { review }) => {
    const last = review.pay.at(-1);
    return last && { version: last.version, agreed: true, reasons: SOME_WORDS, ...about };
  },
});
