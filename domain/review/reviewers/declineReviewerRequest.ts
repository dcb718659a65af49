import { command, SOME_WORDS } from '../command.ts';
import { id } from '../fields.ts';
import { isRefusal } from '../refusal.ts';
import { reason } from './reviewerFields.ts';
import { requestMeant, waitingRequest, WHO_REVIEWS } from './waiting.ts';
import { requestDecider } from './who.ts';

/** The reviewer stays, although the reviewee asked for another (KM-13, KM-18). */
export const declineReviewerRequest = command('declineReviewerRequest', {
  fields: { requestId: id, reason },
  ids: { requestId: 'existing' },
  by: [requestDecider],
  suspended: WHO_REVIEWS,
  decide: ({ requestId, reason: why }, { review }) => {
    const waiting = waitingRequest({ review, requestId, granted: false });
    if (!waiting) return [];
    if (isRefusal(waiting)) return waiting;
    return [{ type: 'reviewerRequestDecided', requestId, granted: false, reason: why }];
  },
  example: ({ requestId }, { review }) => {
    const request = requestMeant(review, requestId);
    return request && { requestId: request.id, reason: SOME_WORDS };
  },
});
