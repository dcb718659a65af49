import type { Situation } from '../situation.ts';
import type { ReviewEvent } from '../events.ts';
import type { Decision } from '../part.ts';
import { isRefusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import { findFeedbackRequest, letIn } from './feedbackRequests.ts';

type FeedbackRequestAnswer = { askingId: string; agreed: boolean; comment: string | null };

/** The reviewee agrees that others are asked, which invites them, or does not agree (TA-31). */
export function answerFeedbackRequest(
  { askingId, agreed, comment }: FeedbackRequestAnswer,
  { review, context }: Situation,
): Decision {
  const feedbackRequest = findFeedbackRequest(review, askingId);
  if (isRefusal(feedbackRequest)) return feedbackRequest;
  if (feedbackRequest.agreement.kind === (agreed ? 'agreed' : 'declined')) return [];
  if (feedbackRequest.agreement.kind !== 'waiting')
    return refuse({ refused: 'alreadyDone', message: 'This has been decided.' });
  const view = context.pack.views.find(({ id }) => id === feedbackRequest.view);
  const decided: ReviewEvent = { type: 'askingDecided', askingId: feedbackRequest.id, agreed, comment };
  const invited = feedbackRequest.invited.map(({ oid }) => oid);
  return agreed && view ? [decided, ...letIn({ askingId: feedbackRequest.id, of: invited, view, context })] : [decided];
}

/** The request for views that waits for the reviewee's answer. */
export function waitingFor({ papers }: Review): string | undefined {
  return papers.askings.find(({ agreement, withdrawnAt }) => agreement.kind === 'waiting' && withdrawnAt === null)?.id;
}
