import { z } from 'zod';
import { addDays } from '../../calendar/workingDays.ts';
import type { Situation } from '../situation.ts';
import type { Context } from '../context.ts';
import { todayAt } from '../today.ts';
import type { Decision } from '../part.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Action } from './state.ts';

/** Why an action can be followed although the cycle is closed. */
export const BEYOND_THE_CYCLE = 'An action is followed to its completion, beyond the cycle (PA-07).';

export const dueDay = z.iso.date({ error: 'Enter the day by which it is to be done.' });

type WithOpenActionArgs = { actionId: string; situation: Situation; decide: (action: Action) => Decision };

/** Decides about an action that nobody has closed yet. */
export function withOpenAction({ actionId, situation: { review }, decide }: WithOpenActionArgs): Decision {
  const action = review.notes.actions.find(({ id }) => id === actionId);
  if (!action) return refuse({ refused: 'notFound', message: 'There is no such action in this review.' });
  return action.closed ? refuse({ refused: 'alreadyDone', message: 'This action has been closed.' }) : decide(action);
}

/** The action that a command is about: the one that it names, or else the first open one. */
export function actionMeant(actionId: string | undefined, { review }: Situation): Action | undefined {
  return review.notes.actions.find(({ id, closed }) => (actionId === undefined ? closed === null : id === actionId));
}

/** Refuses a day that has passed. */
export function refusalOfDay(due: string, context: Context): Refusal | undefined {
  return due < todayAt(context)
    ? refuseField('due', 'This day has passed. Choose one that is still to come.')
    : undefined;
}

/** The day a week from today. */
export function inAWeek(context: Context): string {
  return addDays(todayAt(context), 7);
}

/** The refusal of one field. */
export function refuseField(field: string, message: string): Refusal {
  return refuse({ refused: 'invalid', message, ref: null, fields: [{ field, message }] });
}
