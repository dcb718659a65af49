import { z } from 'zod';
import { command, SOME_WORDS } from '../command.ts';
import { id, words } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { giveAccess as given, WHILE_KEPT } from './give.ts';
import { LET_IN_AS, mayBeLetIn, rowFor, seesItAlready } from './mayBeLetIn.ts';
import type { Sees } from './state.ts';

/** Gives somebody access beyond the policy's own table: an adviser, or governors who decide on pay (KM-53, KM-54). */
export const giveAccess = command('giveAccess', {
  fields: {
    /** Tabs that were open before an update still send it. It is not used: the door gives the grant’s id. */
    grantId: id.optional(),
    oid: z.guid({ error: 'Choose a person.' }),
    as: z.enum(LET_IN_AS, { error: 'Choose why the person gets access.' }),
    purpose: words('What it is for', 2000),
  },
  ids: { grantId: 'unused' },
  by: ['approver', 'headteacher'],
  closed: WHILE_KEPT,
  decide: ({ oid, as, purpose }, { review, context }) => {
    const atField = (field: string, message: string) =>
      refuse({ refused: 'invalid', message, ref: context.pack.access, fields: [{ field, message }] });
    const row = rowFor({ as, review, context });
    if (!row) return atField('as', 'This policy lets nobody in as that.');
    const person = context.person(oid);
    if (!person) return atField('oid', 'Choose somebody from the school’s register.');
    if (seesItAlready({ review, actor: person, context }))
      return atField('oid', `${person.displayName} sees the review already.`);
    const event = given({ oid, sees: row.sees, purpose, ref: row }, context);
    return review.access.grants.some((each) => each.ended === null && isSame(each, event)) ? [] : [event];
  },
  example: ({ as, oid }, { review, context }) => {
    const meant = as ?? LET_IN_AS.find((each) => rowFor({ as: each, review, context }));
    const somebody = oid ?? (meant && mayBeLetIn(meant, { review, context })[0]?.oid);
    return meant && somebody !== undefined ? { as: meant, oid: somebody, purpose: SOME_WORDS } : undefined;
  },
});

/**
 * Whether two commands give the same person the same access by the same rule for the same purpose. Access that is asked
 * for twice is given once.
 */
function isSame(a: AccessToGive, b: AccessToGive): boolean {
  return a.oid === b.oid && a.sees === b.sees && a.rule === b.rule && a.purpose === b.purpose;
}

type AccessToGive = { oid: string; sees: Sees; rule: string; purpose: string };
