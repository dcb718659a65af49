import { command } from '../command.ts';
import { id } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { AS_LONG_AS_KEPT, keepers, WHILE_IT_STANDS_STILL } from './keepers.ts';
import { standingHold } from './state.ts';

/** Ends a hold on a review's records. */
export const endHold = command('endHold', {
  fields: { holdId: id },
  ids: { holdId: 'existing' },
  by: keepers,
  closed: AS_LONG_AS_KEPT,
  suspended: WHILE_IT_STANDS_STILL,
  decide: ({ holdId }, { review }) => {
    const hold = review.retention.holds.find((each) => each.id === holdId);
    if (!hold) return refuse({ refused: 'notFound', message: 'There is no such hold.' });
    return hold.ended ? [] : [{ type: 'holdEnded', holdId }];
  },
  example: (about, { review }) => {
    const holdId = about.holdId ?? standingHold(review)?.id;
    return holdId === undefined ? undefined : { holdId };
  },
});
