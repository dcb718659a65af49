import { cardFor } from '#bot/cards/cardFor.ts';
import type { Context } from '#domain/review/context.ts';
import type { RecordedEvent } from '#domain/review/events.ts';
import { fold } from '#domain/review/fold.ts';
import type { Message } from '#domain/review/messages.ts';
import type { Review } from '#domain/review/review.ts';
import type { App } from '../app.ts';
import { type Drawn, hashOf } from '../delivery/drawn.ts';
import { isRegisterAsSeen, watched } from './registerSeen.ts';
import { tabLink } from './tabLink.ts';

/**
 * The card of a message as the review stands now. Whether one drawn before said the same is told by drawing the review
 * as it was then in the words of now, and by the names and roles of those whom the card looks up.
 */
export function drawCard(
  app: Pick<App, 'settings' | 'reviews'>,
  message: Pick<Message, 'key' | 'to' | 'kind' | 'aboutId'>,
  review: Review,
  context: Context,
): Drawn {
  const link = (place: string) => tabLink(app.settings.teamsAppId, place);
  const register = watched(context);
  const card = cardFor({ review, message, context: register.context, link });
  const hash = hashOf(card);
  return {
    card,
    hash,
    of: review.version,
    from: register.seen(),
    saysTheSame: async ({ drawnOf, drawnFrom }) => {
      if (!isRegisterAsSeen(drawnFrom, context)) return false;
      const then = asItWas(await eventsOf(app, review), drawnOf);
      return then.length > 0 && hashOf(cardFor({ review: fold(review.id, then), message, context, link })) === hash;
    },
  };
}

/**
 * The events up to a version; where that was not kept, those from before events said their shape: up to there a card was
 * brought by the app that did not keep it.
 */
function asItWas(events: readonly RecordedEvent[], version: number): readonly RecordedEvent[] {
  const last = version || events.findLast(({ shape }) => shape === undefined)?.seq;
  return events.filter(({ seq }) => last !== undefined && seq <= last);
}

/** The events of a review as it was loaded, read once for all its cards. */
const read = new WeakMap<Review, Promise<readonly RecordedEvent[]>>();

function eventsOf({ reviews }: Pick<App, 'reviews'>, review: Review): Promise<readonly RecordedEvent[]> {
  const known = read.get(review);
  if (known) return known;
  const reading = reviews.history(review.id).then(({ list }) => list);
  read.set(review, reading);
  return reading;
}
