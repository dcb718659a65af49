import { type Asked, messageToEach } from '../message.ts';
import type { Review } from '../review.ts';

/** That a review stands still, goes on again, or goes on all the same, to the two who are bound by it. */
export function aboutSuspension(review: Review): Asked[] {
  const about = { aboutId: review.id, to: [review.revieweeOid, review.reviewerOid] };
  return [
    ...review.suspensions.flatMap(({ from, to, by, ended }) => [
      ...messageToEach('reviewSuspended', { at: from }, { ...about, at: from, by }),
      ...(to !== null && ended ? messageToEach('reviewResumed', { at: to }, { ...about, at: to, by: ended.by }) : []),
    ]),
    ...review.keptGoing.flatMap(({ at, by }) => messageToEach('reviewKeptGoing', { at }, { ...about, at, by })),
  ];
}
