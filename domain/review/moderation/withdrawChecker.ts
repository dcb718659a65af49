import { endAccess } from '../access/give.ts';
import { command } from '../command.ts';
import { id } from '../fields.ts';
import { checkersChair } from './checkersChair.ts';
import { procedureFor } from './procedure.ts';

/** Somebody who was named no longer checks the statement, and loses the access that came with it (KM-48). */
export const withdrawChecker = command('withdrawChecker', {
  fields: { oid: id },
  by: [checkersChair],
  decide: ({ oid }, { review, context: { pack } }) => {
    if (!review.moderation.checkers.some((each) => each.oid === oid)) return [];
    const rule = procedureFor(review, pack)?.rule;
    return [
      { type: 'checkerWithdrawn', oid },
      ...endAccess(review.access.grants.filter((each) => each.oid === oid && each.rule === rule)),
    ];
  },
  example: ({ oid }, { review }) => {
    const meant = oid ?? review.moderation.checkers[0]?.oid;
    return meant === undefined ? undefined : { oid: meant };
  },
});
