import { type MessageToSend, messageToEach } from '../message.ts';
import type { Review } from '../review.ts';

/** The two are told that the review is suspended, resumed, or goes on all the same. */
export function aboutSuspension(review: Review): MessageToSend[] {
  const about = { aboutId: review.id, to: [review.revieweeOid, review.reviewerOid] };
  return [
    ...review.suspensions.flatMap(({ from, to, by, ended }) => [
      ...messageToEach({ name: 'reviewSuspended', parts: { at: from }, toEach: { ...about, at: from, by } }),
      ...(to !== null && ended
        ? messageToEach({ name: 'reviewResumed', parts: { at: to }, toEach: { ...about, at: to, by: ended.by } })
        : []),
    ]),
    ...review.keptGoing.flatMap(({ at, by }) =>
      messageToEach({ name: 'reviewKeptGoing', parts: { at }, toEach: { ...about, at, by } }),
    ),
  ];
}
