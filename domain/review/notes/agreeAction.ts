import { z } from 'zod';
import { command, SOME_WORDS, SOMETHING_NEW } from '../command.ts';
import { id, words } from '../fields.ts';
import { tiedFromTheStart } from '../objectives/tiedFromTheStart.ts';
import { isRefusal, refuse } from '../refusal.ts';
import { dueDay, inAWeek, refusalOfDay, refuseField } from './openAction.ts';

/** Agrees an action with its owner, who is one of the two, and a day in the future (PA-07). */
export const agreeAction = command('agreeAction', {
  fields: {
    actionId: id,
    text: words('What is to be done', 1000),
    ownerOid: z.guid({ error: 'Choose who does it.' }),
    due: dueDay,
    meetingId: id.nullable(),
    /** The objective from whose card it was agreed. */
    objectiveId: id.optional(),
  },
  ids: { actionId: { names: 'action' }, meetingId: 'existing', objectiveId: 'existing' },
  by: ['reviewee', 'reviewer'],
  decide: ({ actionId, text, ownerOid, due, meetingId, objectiveId }, { review, actor, context }) => {
    if (review.notes.actions.some((each) => each.id === actionId)) return [];
    if (ownerOid !== review.revieweeOid && ownerOid !== review.reviewerOid)
      return refuseField('ownerOid', 'An action belongs to one of you two.');
    if (meetingId !== null && review.meetings.every((each) => each.id !== meetingId))
      return refuse({ refused: 'notFound', message: 'There is no such meeting in this review.' });
    const tied = tiedFromTheStart({ objectiveId, thing: 'action', thingId: actionId }, { review, actor });
    if (isRefusal(tied)) return tied;
    return refusalOfDay(due, context) ?? [{ type: 'actionAgreed', actionId, text, ownerOid, due, meetingId }, ...tied];
  },
  example: (about, { review, context }) => ({
    actionId: SOMETHING_NEW,
    text: SOME_WORDS,
    ownerOid: review.revieweeOid,
    due: inAWeek(context),
    meetingId: null,
    ...about,
  }),
});
