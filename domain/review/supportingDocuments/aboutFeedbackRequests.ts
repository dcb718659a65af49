import type { Context } from '../context.ts';
import { type MessageToSend, message } from '../message.ts';
import type { Request } from '../request.ts';
import type { Review } from '../review.ts';
import { isOpenTo } from './feedbackRequests.ts';
import type { FeedbackRequest } from './state.ts';

/**
 * A request for views goes to the reviewee first, then to those asked. Their answers go back to the two (TA-31, KS-04,
 * KS-12, KC-05).
 */
export function aboutFeedbackRequests(review: Review): MessageToSend[] {
  return review.papers.askings
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .flatMap((feedbackRequest) => [
      ...toReviewee(feedbackRequest, review),
      ...toAsker(feedbackRequest),
      ...toInvited(feedbackRequest, review),
    ]);
}

function toReviewee({ id, by, at, agreement }: FeedbackRequest, { revieweeOid }: Review): MessageToSend[] {
  if (by === revieweeOid) return [];
  const kind = agreement.kind === 'notNeeded' ? ('askingTold' as const) : ('askingToDecide' as const);
  return [message({ name: kind, parts: { askingId: id }, fields: { to: revieweeOid, aboutId: id, at } })];
}

function toAsker({ id, by, agreement }: FeedbackRequest): MessageToSend[] {
  if (!('at' in agreement)) return [];
  return [
    message({ name: 'askingDecided', parts: { askingId: id }, fields: { to: by, aboutId: id, at: agreement.at } }),
  ];
}

function toInvited(feedbackRequest: FeedbackRequest, { revieweeOid, reviewerOid }: Review): MessageToSend[] {
  if (!isOpenTo(feedbackRequest)) return [];
  const begun = 'at' in feedbackRequest.agreement ? feedbackRequest.agreement.at : feedbackRequest.at;
  return feedbackRequest.invited.flatMap(({ oid, given }): MessageToSend[] => {
    const about = { aboutId: feedbackRequest.id };
    const asked: MessageToSend = message({
      name: 'viewAsked',
      parts: { askingId: feedbackRequest.id, oid },
      fields: { ...about, to: oid, at: begun },
    });
    if (!given) return [asked];
    const told = [revieweeOid, reviewerOid].map((to): MessageToSend =>
      message({
        name: 'viewGiven',
        parts: { askingId: feedbackRequest.id, oid, to },
        fields: { ...about, to, at: given.at },
      }),
    );
    return [asked, ...told];
  });
}

/** Who must decide about a request for views, and who is asked for one. Nobody is chased for a view. */
export function askedAboutFeedbackRequests(review: Review, { pack, person }: Context): Request[] {
  return review.papers.askings.flatMap((feedbackRequest): Request[] => {
    if (feedbackRequest.withdrawnAt !== null) return [];
    const view = pack.views.find(({ id }) => id === feedbackRequest.view);
    const base = {
      aboutId: feedbackRequest.id,
      section: 'preparing' as const,
      ...(view && { rule: view.rule, clause: view.clause }),
    };
    const about = person(review.revieweeOid)?.displayName ?? 'a colleague';
    if (feedbackRequest.agreement.kind === 'waiting')
      return [
        {
          ...base,
          kind: 'decideAsking',
          to: review.revieweeOid,
          title: 'Say whether others may be asked about your work',
        },
      ];
    if (!isOpenTo(feedbackRequest)) return [];
    return feedbackRequest.invited
      .filter(({ given, declinedAt }) => !given && declinedAt === null)
      .map(({ oid }) => ({ ...base, kind: 'giveView', to: oid, title: `Give your view of the work of ${about}` }));
  });
}
