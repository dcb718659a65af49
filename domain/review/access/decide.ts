import type { Decides } from '../part.ts';
import { refuse } from '../refusal.ts';
import type { AccessCommand } from './commands.ts';
import { accessTo, mayAskBy } from './accessTo.ts';
import { endAccess, giveAccess } from './give.ts';
import type { Sees } from './state.ts';

/** Who is let in beyond the policy's own table: asked for with the purpose, decided, given, ended (KM-52 to KM-54, KS-27). */
export const accessDecide: Decides<AccessCommand> = {
  askForAccess: (review, { requestId, purpose }, context, actor) => {
    const { requests, grants } = review.access;
    if (requests.some(({ id }) => id === requestId)) return [];
    const rule = mayAskBy(review, actor, context);
    if (grants.some(({ oid, ended }) => oid === actor.oid && ended === null))
      return refuse('alreadyDone', 'You have been let in already.', rule);
    if (requests.some(({ by, decided }) => by === actor.oid && decided === null))
      return refuse('alreadyDone', 'You have asked already, and no decision has been made yet.', rule);
    return [{ type: 'accessAsked', requestId, purpose }];
  },
  decideAccess: (review, { requestId, give, note }, context) => {
    const request = review.access.requests.find(({ id }) => id === requestId);
    if (!request) return refuse('notFound', 'Nobody has asked for this.');
    if (request.decided)
      return request.decided.given === give ? [] : refuse('alreadyDone', 'This has been decided already.');
    const asker = context.person(request.by);
    const rule = asker && mayAskBy(review, asker, context);
    const decided = { type: 'accessDecided' as const, requestId, given: give, note };
    if (!give) return [decided];
    if (!rule) return refuse('notAllowed', 'The policy no longer lets this person in.', context.pack.access);
    const { by: oid, purpose } = request;
    return [decided, giveAccess({ oid, sees: rule.sees, purpose, about: requestId, ref: rule }, context)];
  },
  giveAccess: (review, { oid, as, purpose }, context) => {
    const atField = (field: string, message: string) =>
      refuse('invalid', message, context.pack.access, [{ field, message }]);
    const row = context.pack.access.table.find(
      (each) => each.party === as && (!each.staffGroups || each.staffGroups.includes(review.staffGroup)),
    );
    if (!row) return atField('as', 'This policy lets nobody in as that.');
    const person = context.person(oid);
    if (!person) return atField('oid', 'Choose somebody from the school’s register.');
    if (oid === review.revieweeOid || accessTo(review, person, context).has('whole'))
      return atField('oid', `${person.displayName} sees the review already.`);
    const given = giveAccess({ oid, sees: row.sees, purpose, ref: row }, context);
    return review.access.grants.some((each) => each.ended === null && isSame(each, given)) ? [] : [given];
  },
  endAccess: (review, { grantId }) => {
    const grant = review.access.grants.find(({ id }) => id === grantId);
    if (!grant) return refuse('notFound', 'No such access has been given.');
    return endAccess([grant]);
  },
};

/** Whether two let the same person in to the same by the same rule for the same purpose: what is asked for twice is given once. */
function isSame(a: Given, b: Given): boolean {
  return a.oid === b.oid && a.sees === b.sees && a.rule === b.rule && a.purpose === b.purpose;
}

type Given = { oid: string; sees: Sees; rule: string; purpose: string };
