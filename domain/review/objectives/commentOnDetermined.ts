import { command } from '../command.ts';
import { words } from '../fields.ts';
import { otherWords } from '../otherWords.ts';
import { refuse } from '../refusal.ts';

/** The reviewee may comment on objectives that were determined without agreement (KM-50). */
export const commentOnDetermined = command('commentOnDetermined', {
  fields: { comment: words('Your comment', 5000) },
  by: ['reviewee'],
  decide: ({ comment }, { review: { objectives } }) => {
    const last = objectives.versions.at(-1);
    if (objectives.state.kind !== 'approved' || last?.how !== 'determined')
      return refuse({ refused: 'notYet', message: 'There is nothing that was determined without agreement.' });
    return last.comment?.text === comment ? [] : [{ type: 'determinedCommented', comment }];
  },
  example: (_, { review }) => ({ comment: otherWords(review.objectives.versions.at(-1)?.comment?.text) }),
});
