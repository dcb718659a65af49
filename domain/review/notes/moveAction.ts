import { addDays } from '../../calendar/workingDays.ts';
import { command } from '../command.ts';
import { id } from '../fields.ts';
import { actionMeant, BEYOND_THE_CYCLE, dueDay, inAWeek, refusalOfDay, withOpenAction } from './openAction.ts';

/** Either of the two moves an action to another day in the future (PA-07). */
export const moveAction = command('moveAction', {
  fields: { actionId: id, due: dueDay },
  ids: { actionId: 'existing' },
  by: ['reviewee', 'reviewer'],
  closed: BEYOND_THE_CYCLE,
  decide: ({ actionId, due }, situation) =>
    withOpenAction({
      actionId,
      situation,
      decide: (action) =>
        action.due === due ? [] : (refusalOfDay(due, situation.context) ?? [{ type: 'actionMoved', actionId, due }]),
    }),
  example: (about, situation) => {
    const action = actionMeant(about.actionId, situation);
    if (!action) return undefined;
    const day = inAWeek(situation.context);
    return { actionId: action.id, due: about.due ?? (action.due === day ? addDays(day, 1) : day) };
  },
});
