import { type Refusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import { openRequest, type ReviewerRequest } from './state.ts';

/** Why the reviewer can change while the review is suspended. */
export const WHO_REVIEWS = 'A long absence is when somebody else is to review (KM-19, KM-20, PA-08).';

/** Refuses to change the reviewer while a request is open: the request would be left without an answer. */
export function refusalWhileAsked(review: Review): Refusal | undefined {
  return (
    openRequest(review) &&
    refuse({ refused: 'notYet', message: 'The reviewee has asked for another reviewer. Decide on that first.' })
  );
}

type WaitingRequestArgs = { review: Review; requestId: string; granted: boolean };

/** The open request; undefined if it was decided in the same way before. */
export function waitingRequest({
  review,
  requestId,
  granted,
}: WaitingRequestArgs): ReviewerRequest | Refusal | undefined {
  const request = review.reviewers.requests.find(({ id }) => id === requestId);
  if (!request) return refuse({ refused: 'notFound', message: 'There is no such request in this review.' });
  if (!request.decided) return request;
  return request.decided.granted === granted
    ? undefined
    : refuse({ refused: 'alreadyDone', message: 'This request has been decided already.' });
}

/** The request that is meant: the one named, or else the open one. */
export function requestMeant(review: Review, requestId: string | undefined): ReviewerRequest | undefined {
  return requestId === undefined
    ? openRequest(review)
    : review.reviewers.requests.find((each) => each.id === requestId);
}
