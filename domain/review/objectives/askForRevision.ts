import { z } from 'zod';
import { limitsOf } from '../../limits/limitsOf.ts';
import { objectiveChange } from '../../limits/objectiveChange.ts';
import { command, SOME_WORDS, SOMETHING_NEW } from '../command.ts';
import { id, words } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { refusalToBegin } from './revision.ts';

/**
 * Either of the two asks for a revision of approved objectives (KM-49, TA-17), for one of the policy's reasons (KS-19).
 */
export const askForRevision = command('askForRevision', {
  fields: {
    changeId: id,
    reason: z.string().max(60).nullable(),
    why: words('What has changed, and why the objectives should change', 5000),
  },
  ids: { changeId: { names: 'change' } },
  by: ['reviewee', 'reviewer'],
  decide: ({ changeId, reason, why }, { review, context }) => {
    if (review.objectives.changes.some((each) => each.id === changeId)) return [];
    const refusal = refusalToBegin({ review, context });
    if (refusal) return refusal;
    const [limit] = limitsOf({ pack: context.pack, kind: 'objectiveChange', staffGroup: review.staffGroup });
    const flag = limit && objectiveChange(limit, { reason });
    if (flag?.force === 'must')
      return refuse({ refused: 'overLimit', message: flag.message, ref: flag, fields: flag.fields });
    return [{ type: 'revisionAsked', changeId, reason: limit ? reason : null, why, improvement: false }];
  },
  example: ({ changeId = SOMETHING_NEW }, { review, context }) => {
    const [limit] = limitsOf({ pack: context.pack, kind: 'objectiveChange', staffGroup: review.staffGroup });
    return { changeId, reason: limit?.reasons[0]?.id ?? null, why: SOME_WORDS };
  },
});
