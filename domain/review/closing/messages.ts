import type { Context } from '../context.ts';
import { type MessageToSend, messageToEach } from '../message.ts';
import type { Request } from '../request.ts';
import type { Review } from '../review.ts';
import { standingOf } from './closable.ts';
import { isClosed } from './state.ts';

/** The two are told that a review has begun, that its cycle is closed, and of everything that is reopened. */
export function aboutClosing(review: Review): MessageToSend[] {
  const { closed, reopened } = review.closing;
  const about = { aboutId: review.id, to: [review.revieweeOid, review.reviewerOid] };
  return [
    ...messageToEach({ name: 'reviewBegun', parts: {}, toEach: { ...about, at: review.openedAt } }),
    ...(closed
      ? messageToEach({
          name: 'cycleClosed',
          parts: { at: closed.at },
          toEach: { ...about, at: closed.at, by: closed.by },
        })
      : []),
    ...reopened.flatMap(({ at, by, what }) =>
      messageToEach({ name: 'openedAgain', parts: { what, at }, toEach: { ...about, at, by } }),
    ),
  ];
}

/**
 * The reviewer is asked to close a cycle whose last step is done and in which nobody owes anything (PA-06, KC-06), or
 * that was reopened.
 */
export function askedAboutClosing(review: Review, context: Context): Request[] {
  // A reopened review does not close by itself.
  const wasReopened = review.closing.reopened.some(({ what }) => what === 'review');
  if (isClosed(review) || (context.pack.closing?.meeting && !wasReopened)) return [];
  const { isThrough, hasEnded, open } = standingOf(review, context);
  if (open.length > 0 || !(isThrough || (hasEnded && wasReopened))) return [];
  const { closing } = context.pack;
  return [
    {
      kind: 'closeCycle',
      to: review.reviewerOid,
      title: 'Close the cycle',
      aboutId: review.id,
      section: 'overview',
      ...(closing && { rule: closing.rule, clause: closing.clause }),
    },
  ];
}
