import { command, SOME_WORDS, SOMETHING_NEW } from '../command.ts';
import { id, words } from '../fields.ts';
import type { Capacity } from '../part.ts';
import { refuse } from '../refusal.ts';
import { mayAskBy } from './accessTo.ts';
import { WHILE_KEPT } from './give.ts';

const whoMayAsk: Capacity = {
  id: 'accessAsker',
  inWords: 'somebody the policy lets ask for access',
  isHeldBy: ({ review, actor: person, context }) => mayAskBy({ review, person, context }) !== undefined,
};

/** Somebody asks for access, with the purpose (KM-52, KS-27). */
export const askForAccess = command('askForAccess', {
  fields: { requestId: id, purpose: words('What you need it for', 2000) },
  ids: { requestId: { names: 'accessRequest' } },
  by: [whoMayAsk],
  closed: WHILE_KEPT,
  decide: ({ requestId, purpose }, { review, actor, context }) => {
    const { requests, grants } = review.access;
    if (requests.some((each) => each.id === requestId)) return [];
    const rule = mayAskBy({ review, person: actor, context });
    if (grants.some(({ oid, ended }) => oid === actor.oid && ended === null))
      return refuse({ refused: 'alreadyDone', message: 'You already have access.', ref: rule });
    if (requests.some(({ by, decided }) => by === actor.oid && decided === null))
      return refuse({
        refused: 'alreadyDone',
        message: 'You have asked already, and no decision has been made yet.',
        ref: rule,
      });
    return [{ type: 'accessAsked', requestId, purpose }];
  },
  example: () => ({ requestId: SOMETHING_NEW, purpose: SOME_WORDS }),
});
