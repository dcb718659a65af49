import { z } from 'zod';
import { dateInWords } from '../../calendar/inWords.ts';
import { command, SOME_WORDS, SOMETHING_NEW } from '../command.ts';
import { todayAt } from '../today.ts';
import { id, words } from '../fields.ts';
import { refuse } from '../refusal.ts';

/** The reviewer has spoken to the headteacher and proposes that the capability procedure begins (KS-24, TA-26). */
export const proposeCapability = command('proposeCapability', {
  fields: {
    proposalId: id,
    spokenOn: z.iso.date({ error: 'Enter the day on which you spoke to the headteacher.' }),
    note: words('The reason', 5000),
  },
  ids: { proposalId: { names: 'proposal' } },
  by: ['reviewer'],
  decide: ({ proposalId, spokenOn, note }, { review, context }) => {
    const { proposals } = review.support;
    if (proposals.some((each) => each.id === proposalId)) return [];
    const rule = context.pack.suspensions.find(({ reason }) => reason === 'capability');
    if (!rule) return refuse({ refused: 'invalid', message: 'This policy says nothing of a capability procedure.' });
    if (proposals.some(({ decided }) => decided === null))
      return refuse({
        refused: 'alreadyDone',
        message: 'This has been proposed already. It is waiting for a decision.',
        ref: rule,
      });
    const today = todayAt(context);
    if (spokenOn > today) {
      const message = `${dateInWords(spokenOn, today)} is still to come. Speak to the headteacher first.`;
      return refuse({ refused: 'notYet', message, ref: rule, fields: [{ field: 'spokenOn', message }] });
    }
    return [{ type: 'capabilityProposed', proposalId, spokenOn, note }];
  },
  example: (_, { context }) => ({ proposalId: SOMETHING_NEW, spokenOn: todayAt(context), note: SOME_WORDS }),
});
