import type { Evolve } from '../part.ts';
import type { Review } from '../review.ts';
import type { SupportingDocumentsEvent } from './events.ts';
import type { FeedbackRequest, Invited } from './state.ts';

type FeedbackRequestEvent = Extract<
  SupportingDocumentsEvent,
  { type: 'viewsAskedFor' | 'askingDecided' | 'askingWithdrawn' | 'viewGiven' | 'viewDeclined' }
>;

/** What requests for views, and the answers to them, change in a review. */
export const evolveFeedbackRequests: Evolve<FeedbackRequestEvent> = {
  viewsAskedFor: (review, { event: { type, askingId, of, needsAgreement, ...fields }, at, by }) => ({
    ...review,
    papers: {
      ...review.papers,
      askings: [
        ...review.papers.askings,
        {
          id: askingId,
          ...fields,
          by,
          at,
          agreement: { kind: needsAgreement ? 'waiting' : 'notNeeded' },
          withdrawnAt: null,
          invited: of.map((oid) => ({ oid, given: null, declinedAt: null })),
        },
      ],
    },
  }),
  askingDecided: (review, { event: { askingId, agreed, comment }, at }) =>
    withAsking({
      review,
      id: askingId,
      change: () => ({ agreement: { kind: agreed ? 'agreed' : 'declined', at, comment } }),
    }),
  askingWithdrawn: (review, { event: { askingId }, at }) =>
    withAsking({ review, id: askingId, change: () => ({ withdrawnAt: at }) }),
  viewGiven: (review, { event: { askingId, answers, formVersion = null }, at, by }) =>
    withInvited({ review, id: askingId, oid: by, change: { given: { answers, formVersion, at } } }),
  viewDeclined: (review, { event: { askingId }, at, by }) =>
    withInvited({ review, id: askingId, oid: by, change: { declinedAt: at } }),
};

type WithAskingArgs = {
  review: Review;
  id: string;
  change: (feedbackRequest: FeedbackRequest) => Partial<FeedbackRequest>;
};

function withAsking({ review, id, change }: WithAskingArgs): Review {
  const askings = review.papers.askings.map((each) => (each.id === id ? { ...each, ...change(each) } : each));
  return { ...review, papers: { ...review.papers, askings } };
}

type WithInvitedArgs = { review: Review; id: string; oid: string; change: Partial<Invited> };

function withInvited({ review, id, oid, change }: WithInvitedArgs): Review {
  return withAsking({
    review,
    id,
    change: ({ invited }) => ({
      invited: invited.map((each) => (each.oid === oid ? { ...each, ...change } : each)),
    }),
  });
}
