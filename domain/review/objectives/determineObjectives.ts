import { z } from 'zod';
import { command, SOME_WORDS } from '../command.ts';
import { words } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { listSeen } from './answer.ts';
import { openChange } from './objective.ts';
import { sealObjectives } from './sealObjectives.ts';

/**
 * Without agreement the reviewer determines the objectives (KM-36) or their changes (KM-50), after agreement was tried.
 * Refused if the policy leaves that to the person who approves (TA-16).
 */
export const determineObjectives = command('determineObjectives', {
  fields: { revision: z.int(), reason: words('What there is no agreement on', 5000) },
  by: ['reviewer'],
  seen: { revision: listSeen },
  decide: ({ reason }, { review, actor, context }) => {
    const { pack } = context;
    const { state, list, tried } = review.objectives;
    const { unagreed } = pack.objectives;
    const change = openChange(review.objectives);
    if (unagreed?.determinedBy !== 'reviewer')
      return refuse({
        refused: 'notAllowed',
        message: unagreed?.text ?? 'This policy says nothing of determining objectives without agreement.',
        ref: unagreed ?? pack.objectives,
      });
    if (state.kind === 'approved')
      return refuse({ refused: 'alreadyDone', message: 'The objectives are approved already.', ref: unagreed });
    if (list.length === 0)
      return refuse({ refused: 'notYet', message: 'Write at least one objective before you determine them.' });
    if (!change && !tried)
      return refuse({
        refused: 'notYet',
        message: 'Objectives are reached by agreement as far as possible. Send them to the other first.',
        ref: unagreed,
      });
    return [{ type: 'objectivesDetermined', reason, ...sealObjectives({ review, actor, context }) }];
  },
  example: ({ revision }, { review }) => ({
    revision: revision ?? review.objectives.revision,
    reason: SOME_WORDS,
  }),
});
