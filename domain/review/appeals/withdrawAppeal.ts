import { command } from '../command.ts';
import { id } from '../fields.ts';
import { accessEnds, AFTER_THE_END, withOpen } from './open.ts';

/** The reviewee withdraws an appeal. */
export const withdrawAppeal = command('withdrawAppeal', {
  fields: { appealId: id },
  ids: { appealId: 'existing' },
  by: ['reviewee'],
  closed: AFTER_THE_END,
  decide: ({ appealId }, situation) => {
    const { review } = situation;
    if (review.appeals.some((appeal) => appeal.id === appealId && appeal.withdrawnAt !== null)) return [];
    return withOpen({
      appealId,
      situation,
      decide: ({ hearer }) => [{ type: 'appealWithdrawn', appealId }, ...accessEnds(hearer, review)],
    });
  },
  example: ({ appealId }) => (appealId === undefined ? undefined : { appealId }),
});
