import { command } from '../command.ts';
import { id } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { openChange } from './objective.ts';
import { withUnderWay } from './revision.ts';

/**
 * The objectives stand again as they were approved. Whoever asked for the revision can withdraw it; once it is opened,
 * either of the two can.
 */
export const withdrawRevision = command('withdrawRevision', {
  fields: { changeId: id },
  ids: { changeId: 'existing' },
  by: ['reviewee', 'reviewer'],
  decide: ({ changeId }, situation) =>
    withUnderWay({
      changeId,
      situation,
      decide: (change) => {
        if (!change.opened && change.asked.by !== situation.actor.oid)
          return refuse({
            refused: 'notAllowed',
            message: 'Only the person who asked can withdraw it before you have met.',
          });
        if (situation.review.objectives.state.kind === 'sent')
          return refuse({
            refused: 'notYet',
            message: 'The objectives are with the person who approves them. Wait for the answer.',
          });
        return [{ type: 'revisionWithdrawn', changeId }];
      },
    }),
  example: ({ changeId }, { review }) => {
    const about = changeId ?? openChange(review.objectives)?.id;
    return about === undefined ? undefined : { changeId: about };
  },
});
