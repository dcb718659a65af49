import type { Context } from '../context.ts';
import { type Asked, message } from '../message.ts';
import type { Request } from '../request.ts';
import type { Review } from '../review.ts';
import { isOpenTo } from './askings.ts';
import type { Asking } from './state.ts';

/**
 * A request for views goes to the reviewee first, then to those asked. Their answers go back to the two (TA-31, KS-04,
 * KS-12, KC-05).
 */
export function aboutViews(review: Review): Asked[] {
  return review.papers.askings
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .flatMap((asking) => [...toReviewee(asking, review), ...toAsker(asking), ...toInvited(asking, review)]);
}

function toReviewee({ id, by, at, agreement }: Asking, { revieweeOid }: Review): Asked[] {
  if (by === revieweeOid) return [];
  const kind = agreement.kind === 'notNeeded' ? ('askingTold' as const) : ('askingToDecide' as const);
  return [message({ name: kind, parts: { askingId: id }, fields: { to: revieweeOid, aboutId: id, at } })];
}

function toAsker({ id, by, agreement }: Asking): Asked[] {
  if (!('at' in agreement)) return [];
  return [
    message({ name: 'askingDecided', parts: { askingId: id }, fields: { to: by, aboutId: id, at: agreement.at } }),
  ];
}

function toInvited(asking: Asking, { revieweeOid, reviewerOid }: Review): Asked[] {
  if (!isOpenTo(asking)) return [];
  const begun = 'at' in asking.agreement ? asking.agreement.at : asking.at;
  return asking.invited.flatMap(({ oid, given }): Asked[] => {
    const about = { aboutId: asking.id };
    const asked: Asked = message({
      name: 'viewAsked',
      parts: { askingId: asking.id, oid },
      fields: { ...about, to: oid, at: begun },
    });
    if (!given) return [asked];
    const told = [revieweeOid, reviewerOid].map((to): Asked =>
      message({ name: 'viewGiven', parts: { askingId: asking.id, oid, to }, fields: { ...about, to, at: given.at } }),
    );
    return [asked, ...told];
  });
}

/** Who must decide about a request for views, and who is asked for one. Nobody is chased for a view. */
export function askedAboutViews(review: Review, { pack, person }: Context): Request[] {
  return review.papers.askings.flatMap((asking): Request[] => {
    if (asking.withdrawnAt !== null) return [];
    const view = pack.views.find(({ id }) => id === asking.view);
    const base = {
      aboutId: asking.id,
      section: 'preparing' as const,
      ...(view && { rule: view.rule, clause: view.clause }),
    };
    const about = person(review.revieweeOid)?.displayName ?? 'a colleague';
    if (asking.agreement.kind === 'waiting')
      return [
        {
          ...base,
          kind: 'decideAsking',
          to: review.revieweeOid,
          title: 'Say whether others may be asked about your work',
        },
      ];
    if (!isOpenTo(asking)) return [];
    return asking.invited
      .filter(({ given, declinedAt }) => !given && declinedAt === null)
      .map(({ oid }) => ({ ...base, kind: 'giveView', to: oid, title: `Give your view of the work of ${about}` }));
  });
}
