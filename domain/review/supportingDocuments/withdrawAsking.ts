import { command } from '../command.ts';
import { id } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { letGo } from './feedbackRequests.ts';

/** Whoever asked withdraws the request. People who have not answered lose their access. */
export const withdrawAsking = command('withdrawAsking', {
  fields: { askingId: id },
  ids: { askingId: 'existing' },
  by: ['reviewee', 'reviewer'],
  decide: ({ askingId }, { review, actor }) => {
    const feedbackRequest = review.papers.askings.find((each) => each.id === askingId);
    if (!feedbackRequest) return refuse({ refused: 'notFound', message: 'Nobody is asked for this.' });
    if (feedbackRequest.withdrawnAt !== null) return [];
    if (feedbackRequest.by !== actor.oid)
      return refuse({ refused: 'notAllowed', message: 'Only the person who asked withdraws it.' });
    return [
      { type: 'askingWithdrawn', askingId },
      ...feedbackRequest.invited.flatMap(({ oid }) => letGo({ review, askingId: feedbackRequest.id, oid })),
    ];
  },
  example: (about, { review, actor }) => {
    const own = review.papers.askings.find(({ by, withdrawnAt }) => by === actor.oid && withdrawnAt === null);
    const askingId = about.askingId ?? own?.id;
    return askingId === undefined ? undefined : { askingId };
  },
});
