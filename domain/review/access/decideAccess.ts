import { z } from 'zod';
import { command } from '../command.ts';
import { id, words } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { giveAccess, WHILE_KEPT } from './give.ts';
import { askedBy, granter } from './granter.ts';

/** A request for access is granted, by the row of the policy's table for such requests, or declined (KM-52, KS-27). */
export const decideAccess = command('decideAccess', {
  fields: { requestId: id, give: z.boolean(), note: words('The reason', 2000).nullable() },
  ids: { requestId: 'existing' },
  by: [granter],
  closed: WHILE_KEPT,
  decide: ({ requestId, give, note }, situation) => {
    const { review, context } = situation;
    const request = review.access.requests.find((each) => each.id === requestId);
    if (!request) return refuse({ refused: 'notFound', message: 'Nobody has asked for this.' });
    if (request.decided)
      return request.decided.given === give
        ? []
        : refuse({ refused: 'alreadyDone', message: 'This has been decided already.' });
    const rule = askedBy(request.by, situation);
    const decided = { type: 'accessDecided' as const, requestId, given: give, note };
    if (!give) return [decided];
    if (!rule)
      return refuse({
        refused: 'notAllowed',
        message: 'The policy no longer lets this person in.',
        ref: context.pack.access,
      });
    const { by: oid, purpose } = request;
    return [decided, giveAccess({ oid, sees: rule.sees, purpose, about: requestId, ref: rule }, context)];
  },
  example: ({ requestId, give }, situation) => {
    const { requests } = situation.review.access;
    const request = requests.find((each) => (requestId === undefined ? !each.decided : each.id === requestId));
    return request && { requestId: request.id, give: give ?? Boolean(askedBy(request.by, situation)), note: null };
  },
});
