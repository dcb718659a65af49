import { z } from 'zod';
import { command, SOME_WORDS } from '../command.ts';
import { id, words } from '../fields.ts';
import { actionMeant, BEYOND_THE_CYCLE, refuseField, withOpenAction } from './openAction.ts';

/**
 * Closes an action as done, or as not done with a reason. It is carried along until one of the two closes it (PA-07).
 */
export const closeAction = command('closeAction', {
  fields: { actionId: id, done: z.boolean(), comment: words('The reason', 1000).nullable() },
  ids: { actionId: 'existing' },
  by: ['reviewee', 'reviewer'],
  closed: BEYOND_THE_CYCLE,
  decide: ({ actionId, done, comment }, situation) => {
    const before = situation.review.notes.actions.find((each) => each.id === actionId)?.closed;
    if (before?.done === done && before.comment === comment) return [];
    return withOpenAction({
      actionId,
      situation,
      decide: () =>
        !done && comment === null
          ? refuseField('comment', 'Say in a word why it was not done.')
          : [{ type: 'actionClosed', actionId, done, comment }],
    });
  },
  example: ({ done = true, comment = done ? null : SOME_WORDS, ...about }, situation) => {
    const action = actionMeant(about.actionId, situation);
    return action && { actionId: action.id, done, comment };
  },
});
