import { z } from 'zod';
import { command, SOME_WORDS } from '../command.ts';
import { words } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { listSeen, refusalToAnswer } from './answer.ts';

/**
 * While the approver has the objectives, either of the two says that there is no agreement (TA-16). It is said once,
 * and nobody overwrites it.
 */
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
    const { approvedBy, unagreed } = context.pack.objectives;
    if (approvedBy === 'theOtherParty')
      return refuse({
        refused: 'notAllowed',
        message: 'Return them with what should change.',
        ref: context.pack.objectives,
      });
    if (known) {
      const who = context.person(known.by)?.displayName ?? 'Somebody who has left';
      return refuse({
        refused: 'alreadyDone',
        message: `${who} has said already that there is no agreement. It is decided without one.`,
        ref: unagreed,
      });
    }
    return [{ type: 'objectivesContested', comment }];
  },
  example: ({ revision }, { review: { objectives } }) => ({
    revision: revision ?? objectives.revision,
    comment: SOME_WORDS,
  }),
});
