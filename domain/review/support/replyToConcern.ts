import { command, SOME_WORDS } from '../command.ts';
import { id, words } from '../fields.ts';
import { openConcern, withConcern } from './concern.ts';

/** Either of the two gives his or her view of a concern, until it is settled (TA-24). */
export const replyToConcern = command('replyToConcern', {
  fields: { concernId: id, comment: words('Your reply', 5000) },
  ids: { concernId: 'existing' },
  by: ['reviewee', 'reviewer'],
  decide: ({ concernId, comment }, situation) =>
    withConcern({
      concernId,
      situation,
      decide: ({ replies }) => {
        const last = replies.at(-1);
        if (last?.by === situation.actor.oid && last.text === comment) return [];
        return [{ type: 'concernAnswered', concernId, text: comment }];
      },
    }),
  example: ({ concernId }, { review }) => {
    const meant = concernId ?? openConcern(review)?.id;
    return meant === undefined ? undefined : { concernId: meant, comment: SOME_WORDS };
  },
});
