import { command, SOME_WORDS } from '../command.ts';
import { id } from '../fields.ts';
import { isRefusal } from '../refusal.ts';
import { askedCase } from './cases.ts';
import { changeOfReviewer } from './changeOfReviewer.ts';
import { replacedOnPanel } from './replaced.ts';
import { oid, reason } from './reviewerFields.ts';
import { presentPanel } from './state.ts';
import { mayReplace } from './takers.ts';
import { requestMeant, waitingRequest, WHO_REVIEWS } from './waiting.ts';
import { requestDecider } from './who.ts';

/** Another reviewer takes over, or another governor joins the panel, as the reviewee asked (KM-13, KM-18). */
export const grantReviewerRequest = command('grantReviewerRequest', {
  fields: { requestId: id, toOid: oid, reason },
  ids: { requestId: 'existing' },
  by: [requestDecider],
  suspended: WHO_REVIEWS,
  decide: ({ requestId, toOid, reason: why }, { review, context }) => {
    const asked = askedCase(context.pack, review.staffGroup);
    const waiting = waitingRequest({ review, requestId, granted: true });
    if (!asked || !waiting) return [];
    if (isRefusal(waiting)) return waiting;
    const panel = presentPanel(review);
    const change = panel
      ? replacedOnPanel({ panel, aboutOid: waiting.aboutOid, toOid }, { review, context })
      : changeOfReviewer({ case: 'asked', to: asked.to, toOid, reason: why, ref: asked }, { review, context });
    if (isRefusal(change)) return change;
    return [{ type: 'reviewerRequestDecided', requestId, granted: true, reason: why }, change];
  },
  example: ({ requestId, toOid }, { review, context }) => {
    const request = requestMeant(review, requestId);
    const somebody = toOid ?? (request && mayReplace(request, { review, context })[0]?.oid);
    return request && somebody !== undefined
      ? { requestId: request.id, toOid: somebody, reason: SOME_WORDS }
      : undefined;
  },
});
