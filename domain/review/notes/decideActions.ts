import { atSchool, type Context } from '../context.ts';
import type { Decides, Decision } from '../part.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import type { NotesCommand } from './commands.ts';
import type { Action } from './state.ts';

type Command<Type extends NotesCommand['type']> = Extract<NotesCommand, { type: Type }>;

/** An action with its owner, who is one of the two, and a day that is still to come (PA-07). */
function agreeAction(
  review: Review,
  { actionId, text, ownerOid, due, meetingId }: Command<'agreeAction'>,
  context: Context,
): Decision {
  if (review.notes.actions.some((each) => each.id === actionId)) return [];
  if (ownerOid !== review.revieweeOid && ownerOid !== review.reviewerOid)
    return atField('ownerOid', 'An action belongs to one of you two.');
  if (meetingId !== null && review.meetings.every(({ id }) => id !== meetingId))
    return refuse('notFound', 'There is no such meeting in this review.');
  return refusalOfDay(due, context) ?? [{ type: 'actionAgreed', actionId, text, ownerOid, due, meetingId }];
}

function moveAction(review: Review, { actionId, due }: Command<'moveAction'>, context: Context): Decision {
  const action = openAction(review, actionId);
  if (isRefusal(action)) return action;
  if (action.due === due) return [];
  return refusalOfDay(due, context) ?? [{ type: 'actionMoved', actionId, due }];
}

/** Done, or not done with a word why: it is carried along until one of the two says so (PA-07). */
function closeAction(review: Review, { actionId, done, comment }: Command<'closeAction'>): Decision {
  const action = review.notes.actions.find((each) => each.id === actionId);
  if (action?.closed && action.closed.done === done && action.closed.comment === comment) return [];
  const open = openAction(review, actionId);
  if (isRefusal(open)) return open;
  if (!done && comment === null) return atField('comment', 'Say in a word why it was not done.');
  return [{ type: 'actionClosed', actionId, done, comment }];
}

function openAction(review: Review, id: string): Action | Refusal {
  const action = review.notes.actions.find((each) => each.id === id);
  if (!action) return refuse('notFound', 'There is no such action in this review.');
  return action.closed ? refuse('alreadyDone', 'This action has been closed.') : action;
}

function refusalOfDay(due: string, context: Context): Refusal | undefined {
  const today = atSchool(context.now, context).toPlainDate().toString();
  return due < today ? atField('due', 'This day has passed. Choose one that is still to come.') : undefined;
}

function atField(field: string, message: string): Refusal {
  return refuse('invalid', message, null, [{ field, message }]);
}

export const actionsDecide: Decides<Command<'agreeAction' | 'moveAction' | 'closeAction'>> = {
  agreeAction,
  moveAction,
  closeAction,
};
