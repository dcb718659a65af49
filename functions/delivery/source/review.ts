import { CARDS } from '#bot/cards/cards.ts';
import type { Message } from '#domain/review/message.ts';
import { isBefore } from '#domain/calendar/moments.ts';
import type { Context } from '#domain/review/context.ts';
import { messagesFor } from '#domain/review/messages.ts';
import { obligations } from '#domain/review/obligations.ts';
import type { Review } from '#domain/review/review.ts';
import { todayAt } from '#domain/review/today.ts';
import { mayBeOnToday } from '#domain/views/today.ts';
import { contextOf } from '../../reviews/context.ts';
import { tabLink } from '../../reviews/tabLink.ts';
import { toldIn } from '../../storage/deliveryRow.ts';
import { drawCard } from '../drawCard.ts';
import { isReplaced } from '../replaced.ts';
import type { Now, Source, DueNow } from '../source.ts';

/** Messages about a review, as its policy and its history call for them. */
export const review: Source<'review'> = {
  ofPerson: async ({ app }, oid) => (await app.participants.of(oid)).map((reviewId) => ({ kind: 'review', reviewId })),
  find: async ({ app, school, about }) => {
    const stored = await app.reviews.load(about.reviewId);
    return stored && standingOf(stored.review, { app, school });
  },
  gone: { line: { state: 'gone', title: 'No longer due', about: 'A review that is no longer kept' } },
  lookAgain: ({ app, about }) => app.send('reviewChanged', { reviewId: about.reviewId }),
};

/** Those who are late with something, or were until today. */
function lateToday(review: Review, context: Context): string[] {
  const today = todayAt(context);
  return obligations(review, context)
    .filter(({ due, state, doneAt }) => isBefore(due, context.now) && (state === 'overdue' || (doneAt ?? '') >= today))
    .map(({ owedByOid }) => owedByOid);
}

/** A loaded review, as the subject of its messages. */
export function standingOf(loaded: Review, { app, school }: Now): DueNow {
  const context = contextOf(loaded, school);
  let messages: readonly Message[] | undefined;
  const link = (place: string) => tabLink(app.settings.teamsAppId, place);
  return {
    due: () => (messages ??= messagesFor(loaded, context)),
    draw: async (delivery, among) => {
      const message = toldIn(delivery);
      if (!message) return undefined;
      return drawCard(app, {
        message,
        review: loaded,
        context,
        isReplaced: await isReplaced(app, { ...delivery, among }),
      });
    },
    onMorningsOf: () => [...new Set([...mayBeOnToday({ review: loaded, context }), ...lateToday(loaded, context)])],
    line: async (message) => CARDS[message.kind].line?.({ review: loaded, message, context, link }),
  };
}
