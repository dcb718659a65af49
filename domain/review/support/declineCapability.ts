import { command, SOME_WORDS } from '../command.ts';
import { id, words } from '../fields.ts';
import { refuse } from '../refusal.ts';

/** Whoever decides on a proposal says that the capability procedure does not begin. Suspending the review begins it. */
export const declineCapability = command('declineCapability', {
  fields: { proposalId: id, note: words('The reason', 2000) },
  ids: { proposalId: 'existing' },
  by: ['approver', 'headteacher'],
  decide: ({ proposalId, note }, { review }) => {
    const proposal = review.support.proposals.find((each) => each.id === proposalId);
    if (!proposal) return refuse({ refused: 'notFound', message: 'There is no such proposal.' });
    if (proposal.decided)
      return proposal.decided.begins
        ? refuse({ refused: 'alreadyDone', message: 'This has been decided already.' })
        : [];
    return [{ type: 'capabilityDecided', proposalId, begins: false, note }];
  },
  example: ({ proposalId }, { review }) => {
    const meant = proposalId ?? review.support.proposals.find(({ decided }) => decided === null)?.id;
    return meant === undefined ? undefined : { proposalId: meant, note: SOME_WORDS };
  },
});
