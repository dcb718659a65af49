import { cardFor, cardWithEveryButton } from '#bot/cards/cardFor.ts';
import { isBefore } from '#domain/calendar/moments.ts';
import type { Context } from '#domain/review/context.ts';
import type { RecordedEvent } from '#domain/review/events.ts';
import { fold } from '#domain/review/fold.ts';
import type { ToldMessage } from '#domain/review/message.ts';
import type { Review } from '#domain/review/review.ts';
import { hashOf, showsOf } from './cardPrints.ts';
import type { DrawnCard } from './drawn.ts';
import type { DeliveryPorts } from './source.ts';
import { isRegisterAsSeen, watched } from './registerSeen.ts';
import { tabLink } from '../reviews/tabLink.ts';

type DrawCardArgs = {
  message: ToldMessage;
  review: Review;
  context: Context;
  /** A later reminder of the same duty is in the person's chat. */
  isReplaced?: boolean;
};

/**
 * The card of a message as the review stands now. To tell whether an earlier card said the same, the review as it was
 * then is drawn in the words of now, and the names and roles of the people the card looks up are compared.
 */
export function drawCard(
  app: Pick<DeliveryPorts, 'settings' | 'reviews'>,
  { message, review, context, isReplaced = false }: DrawCardArgs,
): DrawnCard {
  const link = (place: string) => tabLink(app.settings.teamsAppId, place);
  const register = watched(context);
  const card = cardFor({ review, message, context: register.context, isReplaced, link });
  const hash = hashOf(card);
  return {
    card,
    hash,
    of: review.version,
    from: register.seen(),
    shows: () => showsOf(card),
    saysTheSame: async ({ cardHash, drawnOf, drawnFrom }) => {
      if (!isRegisterAsSeen(drawnFrom, context)) return false;
      const events = await eventsOf(app, review);
      const hashAfter = (count: number) =>
        hashOf(cardFor({ review: fold(review.id, events.slice(0, count)), message, context, isReplaced, link }));
      const then = asItWas(events, drawnOf);
      if (then === 0 || hashAfter(then) !== hash) return false;
      if (drawnOf > 0 || hashOf(cardWithEveryButton({ review, message, context, isReplaced, link })) === cardHash)
        return true;
      return !leftBehind(events.slice(0, then), context).some((count) => hashAfter(count) === cardHash);
    },
  };
}

/** Hours that an event may have waited for its cards when one version replaces another. */
const LEFT_BEHIND = 1;

/**
 * The numbers of events after which a card may have been drawn although more events were to follow. A version that did
 * not keep the state behind a card may have been stopped between an event and its cards. Cards of older events were
 * brought up to date.
 */
function leftBehind(events: readonly RecordedEvent[], { now }: Context): number[] {
  const since = now.subtract({ hours: LEFT_BEHIND });
  return events.flatMap(({ at }, index) => (index > 0 && isBefore(since, at) ? [index] : []));
}

/**
 * How many events there were at a version. Where that was not kept, it is the number of events from before events
 * recorded their shape: up to there, cards were sent by the app that did not keep it.
 */
function asItWas(events: readonly RecordedEvent[], version: number): number {
  return version === 0
    ? events.findLastIndex(({ shape }) => shape === undefined) + 1
    : events.filter(({ seq }) => seq <= version).length;
}

/** The events of a loaded review, read once for all its cards. */
const read = new WeakMap<Review, Promise<readonly RecordedEvent[]>>();

function eventsOf({ reviews }: Pick<DeliveryPorts, 'reviews'>, review: Review): Promise<readonly RecordedEvent[]> {
  const known = read.get(review);
  if (known) return known;
  const reading = reviews.history(review.id).then(({ list }) => list);
  read.set(review, reading);
  return reading;
}
