import { command, SOME_WORDS } from '../command.ts';
import { id, words } from '../fields.ts';
import { openConcern, withConcern } from './concern.ts';

/** The reviewer records how a concern was settled (TA-24). */
export const settleConcern = command('settleConcern', {
  fields: { concernId: id, note: words('How it was settled', 2000) },
  ids: { concernId: 'existing' },
  by: ['reviewer'],
  decide: ({ concernId, note }, situation) =>
    withConcern({ concernId, situation, decide: () => [{ type: 'concernSettled', concernId, note }] }),
  example: ({ concernId }, { review }) => {
    const meant = concernId ?? openConcern(review)?.id;
    return meant === undefined ? undefined : { concernId: meant, note: SOME_WORDS };
  },
});
