import { z } from 'zod';
import { command } from '../command.ts';
import { refuse } from '../refusal.ts';
import { todayAt } from '../today.ts';
import { addressee } from './addressee.ts';
import { listSeen, refusalToAnswer } from './answer.ts';
import { day } from './days.ts';
import { sealObjectives } from './sealObjectives.ts';

/** Approves what was sent. If the list was adjusted, this is possible only after talking with both (TA-12). */
export const approveObjectives = command('approveObjectives', {
  fields: {
    revision: z.int(),
    talkedWithReviewee: day('When you talked with the person').optional(),
    talkedWithReviewer: day('When you talked with the reviewer').optional(),
  },
  by: [addressee],
  seen: { revision: listSeen },
  decide: ({ talkedWithReviewee, talkedWithReviewer }, { review, actor, context }) => {
    const { state } = review.objectives;
    if (state.kind === 'approved') return [];
    const refusal = refusalToAnswer(review);
    if (refusal) return refusal;
    const sealed = sealObjectives({ review, actor, context });
    if (state.kind !== 'sent' || !state.adjusted) return [{ type: 'objectivesApproved', ...sealed }];
    const today = todayAt(context);
    const wrong = (
      [
        ['talkedWithReviewee', talkedWithReviewee],
        ['talkedWithReviewer', talkedWithReviewer],
      ] as const
    )
      .filter(([, on]) => on === undefined || on > today)
      .map(([field, on]) => ({
        field,
        message: on === undefined ? 'Say when you talked about it.' : 'This day is still to come.',
      }));
    if (talkedWithReviewee === undefined || talkedWithReviewer === undefined || wrong.length > 0)
      return refuse({
        refused: 'notYet',
        message: context.pack.objectives.adjusted?.text ?? 'Talk with both first.',
        ref: context.pack.objectives.adjusted,
        fields: wrong,
      });
    const talked = { reviewee: talkedWithReviewee, reviewer: talkedWithReviewer };
    return [{ type: 'objectivesApproved', talked, ...sealed }];
  },
  example: ({ revision }, { review, context }) => ({
    revision: revision ?? review.objectives.revision,
    talkedWithReviewee: todayAt(context),
    talkedWithReviewer: todayAt(context),
  }),
});
