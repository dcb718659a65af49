import { z } from 'zod';
import { command } from '../command.ts';
import { words } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { listSeen } from './answer.ts';
import { openChange } from './objective.ts';
import { sealObjectives } from './sealObjectives.ts';
import { sent } from './sent.ts';

/**
 * Sends objectives to whoever approves them, with what the two do not agree on, if anything (KM-36, TA-12, TA-16,
 * KS-16).
 */
export const sendObjectives = command('sendObjectives', {
  fields: {
    revision: z.int(),
    /** What the two do not agree on, if anything (TA-16). */
    disagreement: words('What you do not agree on', 5000).optional(),
  },
  by: ['reviewee', 'reviewer'],
  seen: { revision: listSeen },
  decide: ({ disagreement }, situation) => {
    const { review, actor, context } = situation;
    const { list, state } = review.objectives;
    const { approvedBy, revision: changing, rule, clause } = context.pack.objectives;
    if (list.length === 0)
      return refuse({ refused: 'notYet', message: 'Write at least one objective before you send them.' });
    if (state.kind === 'sent')
      return state.by === actor.oid
        ? []
        : refuse({ refused: 'alreadyDone', message: 'The objectives have been sent for approval already.' });
    if (state.kind === 'approved')
      return refuse({
        refused: 'alreadyDone',
        message: 'The objectives are approved already.',
        ref: context.pack.objectives,
      });
    if (openChange(review.objectives) && (approvedBy === 'theOtherParty' || disagreement === undefined))
      return refuse({
        refused: 'notYet',
        message: 'Both sign the changes; sign them instead of sending them.',
        ref: changing ?? { rule, clause },
      });
    if (disagreement !== undefined && approvedBy === 'theOtherParty')
      return refuse({ refused: 'invalid', message: 'Send them to the other, who can return them with a comment.' });
    return sent(
      { ...sealObjectives({ review, actor, context }), ...(disagreement !== undefined && { disagreement }) },
      situation,
    );
  },
  example: ({ revision, disagreement }, { review }) => ({
    revision: revision ?? review.objectives.revision,
    ...(disagreement !== undefined && { disagreement }),
  }),
});
