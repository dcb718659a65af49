import { z } from 'zod';
import { command } from '../command.ts';
import { words } from '../fields.ts';
import { otherWords } from '../otherWords.ts';
import { refuse } from '../refusal.ts';
import { listSeen, refusalToAnswer } from './answer.ts';

/** Either of the two says, while they are with the person who approves, that there is no agreement (TA-16). */
export const disagreeWithObjectives = command('disagreeWithObjectives', {
  fields: { revision: z.int(), comment: words('What you do not agree with', 5000) },
  by: ['reviewee', 'reviewer'],
  seen: { revision: listSeen },
  decide: ({ comment }, { review, actor, context }) => {
    const refusal = refusalToAnswer(review);
    if (refusal) return refusal;
    const { state } = review.objectives;
    const known = state.kind === 'sent' ? state.disagreement : null;
    if (known?.by === actor.oid && known.comment === comment) return [];
    if (context.pack.objectives.approvedBy === 'theOtherParty')
      return refuse('notAllowed', 'Return them with what should change.', context.pack.objectives);
    return [{ type: 'objectivesContested', comment }];
  },
  example: ({ revision }, { review: { objectives } }) => ({
    revision: revision ?? objectives.revision,
    comment: otherWords(objectives.state.kind === 'sent' ? objectives.state.disagreement?.comment : null),
  }),
});
