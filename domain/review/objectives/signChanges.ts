import { z } from 'zod';
import { isSame } from '../canonicalJson.ts';
import { command } from '../command.ts';
import { refuse } from '../refusal.ts';
import { listSeen } from './answer.ts';
import { openChange } from './objective.ts';
import { sealObjectives } from './sealObjectives.ts';
import { sent } from './sent.ts';

/**
 * Both sign the changes (KM-49). With the second signature the changes stand, or go to whoever approves objectives
 * (KS-16, TA-12). A signature is for exactly the list that was on the screen.
 */
export const signChanges = command('signChanges', {
  fields: { revision: z.int() },
  by: ['reviewee', 'reviewer'],
  seen: { revision: listSeen },
  decide: (_, situation) => {
    const { review, actor, context } = situation;
    const { objectives } = review;
    const change = openChange(objectives);
    if (!change?.opened)
      return refuse({ refused: 'notYet', message: 'There are no changes to sign. Ask for a revision first.' });
    if (objectives.state.kind === 'sent')
      return refuse({
        refused: 'alreadyDone',
        message: 'Both have signed; the changes are with the person who approves them.',
      });
    if (objectives.list.length === 0)
      return refuse({ refused: 'notYet', message: 'Write at least one objective before you sign.' });
    const before = objectives.versions[change.from]?.list ?? [];
    if (isSame(before, objectives.list))
      return refuse({
        refused: 'notYet',
        message: 'Nothing has been changed yet. Change an objective, or withdraw the revision.',
      });
    const party = actor.oid === review.revieweeOid ? 'reviewee' : 'reviewer';
    if (change.signed[party]) return [];
    const sealed = sealObjectives({ review, actor, context });
    const signed = { type: 'changesSigned', party, ...sealed } as const;
    if (!change.signed[party === 'reviewee' ? 'reviewer' : 'reviewee']) return [signed];
    const { document, ...again } = sealObjectives({ review, actor, context }, sealed.document);
    return context.pack.objectives.approvedBy === 'theOtherParty'
      ? [signed, { type: 'objectivesApproved', ...again }]
      : [signed, ...sent(again, situation)];
  },
  example: ({ revision }, { review }) => ({ revision: revision ?? review.objectives.revision }),
});
