import { giveAccess } from '../access/give.ts';
import { command } from '../command.ts';
import { id } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { isGovernor, mayBeNamed, refusalOfCheckers } from './checkers.ts';
import { checkersChair } from './checkersChair.ts';
import { procedureFor } from './procedure.ts';

/** Names a governor to check the headteacher's statement, and gives access to the statement (KM-48, KM-54). */
export const nameChecker = command('nameChecker', {
  fields: { oid: id },
  by: [checkersChair],
  decide: ({ oid }, { review, context }) => {
    const procedure = procedureFor(review, context.pack);
    if (procedure?.kind !== 'check' || procedure.by !== 'governors')
      return refuse({
        refused: 'invalid',
        message: 'By this school’s choice nobody is named to check the statement.',
        ref: procedure,
      });
    const { checkers } = review.moderation;
    if (checkers.some((each) => each.oid === oid)) return [];
    if (!isGovernor(oid, context)) {
      const message = 'Choose one of the governors.';
      return refuse({ refused: 'invalid', message, ref: procedure, fields: [{ field: 'oid', message }] });
    }
    const refusal = refusalOfCheckers([...checkers.map((each) => each.oid), oid], { review, context });
    if (refusal) return refusal;
    const letIn = { oid, sees: 'statement', purpose: 'To check the headteacher’s statement.', ref: procedure } as const;
    return [{ type: 'checkerNamed', oid }, giveAccess(letIn, context)];
  },
  example: ({ oid }, { review, context }) => {
    const meant = oid ?? mayBeNamed(review, context)[0];
    return meant === undefined ? undefined : { oid: meant };
  },
});
