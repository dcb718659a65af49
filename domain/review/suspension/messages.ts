import { messageKey } from '../messageKey.ts';
import type { Asked } from '../message.ts';
import type { Review } from '../review.ts';

/** That a review stands still, goes on again, or goes on all the same, to the two who are bound by it. */
export function aboutSuspension(review: Review): Asked[] {
  const decided = [
    ...review.suspensions.flatMap(({ from, to, by, ended }) => [
      { key: messageKey('reviewSuspended', { at: from }), at: from, by },
      ...(to !== null && ended ? [{ key: messageKey('reviewResumed', { at: to }), at: to, by: ended.by }] : []),
    ]),
    ...review.keptGoing.map(({ at, by }) => ({ key: messageKey('reviewKeptGoing', { at }), at, by })),
  ];
  return decided.flatMap(({ key, at, by }) =>
    [review.revieweeOid, review.reviewerOid]
      .filter((oid) => oid !== by)
      .map((to) => ({
        key,
        kind: 'reviewStandsStill' as const,
        to,
        aboutId: review.id,
        at,
      })),
  );
}
