import { command } from '../command.ts';
import { id } from '../fields.ts';
import { isRefusal, refuse } from '../refusal.ts';
import { feedbackRequestOf, findFeedbackRequest, isOpenTo, letGo, viewGiver } from './feedbackRequests.ts';

/** Somebody who was asked declines to give a view. Nobody has to answer. */
export const declineView = command('declineView', {
  fields: { askingId: id },
  ids: { askingId: 'existing' },
  by: [viewGiver],
  decide: ({ askingId }, { review, actor }) => {
    const feedbackRequest = findFeedbackRequest(review, askingId);
    if (isRefusal(feedbackRequest)) return feedbackRequest;
    const invited = feedbackRequest.invited.find(({ oid }) => oid === actor.oid);
    if (invited?.given) return refuse({ refused: 'alreadyDone', message: 'You have answered. Thank you.' });
    if (invited?.declinedAt) return [];
    if (!isOpenTo(feedbackRequest)) return refuse({ refused: 'notYet', message: 'You are not asked for this yet.' });
    return [
      { type: 'viewDeclined', askingId: feedbackRequest.id },
      ...letGo({ review, askingId: feedbackRequest.id, oid: actor.oid }),
    ];
  },
  example: (about, { review, actor }) => {
    const askingId = about.askingId ?? feedbackRequestOf(actor.oid, review)?.id;
    return askingId === undefined ? undefined : { askingId };
  },
});
