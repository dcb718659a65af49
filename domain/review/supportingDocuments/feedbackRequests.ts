import type { PackView } from '../../policies/paper.ts';
import { endAccess, giveAccess, grantsAbout } from '../access/give.ts';
import type { Context } from '../context.ts';
import type { ReviewEvent } from '../events.ts';
import type { Capacity } from '../part.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import type { FeedbackRequest } from './state.ts';

/** A person who is asked for a view. The command says by which request. */
export const viewGiver: Capacity = {
  id: 'viewGiver',
  inWords: 'somebody whose view is asked for',
  isHeldBy: ({ review, actor: { oid } }, given) =>
    'askingId' in given &&
    review.papers.askings.some(({ id, invited }) => id === given.askingId && invited.some((one) => one.oid === oid)),
};

/** Whether the people named are invited: the reviewee agreed or did not have to, and nothing was withdrawn. */
export function isOpenTo({ agreement, withdrawnAt }: FeedbackRequest): boolean {
  return withdrawnAt === null && (agreement.kind === 'agreed' || agreement.kind === 'notNeeded');
}

/** A request for views that was not withdrawn. */
export function findFeedbackRequest(review: Review, askingId: string): FeedbackRequest | Refusal {
  const feedbackRequest = review.papers.askings.find(({ id }) => id === askingId);
  if (!feedbackRequest) return refuse({ refused: 'notFound', message: 'Nobody is asked for this.' });
  return feedbackRequest.withdrawnAt === null
    ? feedbackRequest
    : refuse({ refused: 'alreadyDone', message: 'This is no longer asked for.' });
}

/** The request in which somebody is asked for a view and has not answered. */
export function feedbackRequestOf(oid: string, { papers }: Review): FeedbackRequest | undefined {
  return papers.askings.find(
    (feedbackRequest) =>
      isOpenTo(feedbackRequest) &&
      feedbackRequest.invited.some((each) => each.oid === oid && !each.given && each.declinedAt === null),
  );
}

type LetInArgs = { askingId: string; of: readonly string[]; view: PackView; context: Context };

/** People who are asked see what they are asked about, and nothing else of the review. */
export function letIn({ askingId, of, view, context }: LetInArgs): ReviewEvent[] {
  const purpose = `asked for a view: ${view.name}`;
  return of.map((oid) => giveAccess({ oid, sees: 'ownViews', purpose, about: askingId, ref: view }, context));
}

type LetGoArgs = { review: Review; askingId: string; oid: string };

/** Somebody who has answered, or is no longer asked, loses the access that came with the request. */
export function letGo({ review, askingId, oid }: LetGoArgs): ReviewEvent[] {
  return endAccess(grantsAbout(review, { about: askingId, oid }));
}
