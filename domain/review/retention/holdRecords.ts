import { z } from 'zod';
import { command, SOMETHING_NEW } from '../command.ts';
import { id, words } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { AS_LONG_AS_KEPT, keepers, WHILE_IT_STANDS_STILL } from './keepers.ts';
import { HOLD_REASON_IDS, standingHold } from './state.ts';

/** Holds a review's records: nothing of it is destroyed meanwhile (KM-55, PA-12). */
export const holdRecords = command('holdRecords', {
  fields: {
    holdId: id,
    reason: z.enum(HOLD_REASON_IDS, { error: 'Choose why the records are held.' }),
    note: words('The note', 500).nullable(),
  },
  ids: { holdId: { names: 'hold' } },
  by: keepers,
  closed: AS_LONG_AS_KEPT,
  suspended: WHILE_IT_STANDS_STILL,
  decide: ({ holdId, reason, note }, { review, context }) => {
    const { holds } = review.retention;
    if (holds.some((hold) => hold.id === holdId)) return [];
    if (standingHold(review))
      return refuse({
        refused: 'alreadyDone',
        message: 'These records are held already.',
        ref: context.pack.retention,
      });
    return [{ type: 'recordsHeld', holdId, reason, note }];
  },
  example: () => ({ holdId: SOMETHING_NEW, reason: 'dispute' as const, note: null }),
});
