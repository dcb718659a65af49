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

/**
 * The card of a message as the review stands now. Whether one drawn before said the same is told by drawing the review
 * as it was then in the words of now, and by the names and roles of those whom the card looks up.
 */
export function drawCard(
  app: Pick<DeliveryPorts, 'settings' | 'reviews'>,
  { message, review, context }: { message: ToldMessage; review: Review; context: Context },
): DrawnCard {
  const link = (place: string) => tabLink(app.settings.teamsAppId, place);
  const register = watched(context);
  const card = cardFor({ review, message, context: register.context, link });
  const hash = hashOf(card);
  return {
    card,
    hash,
    of: review.version,
    from: register.seen(),
    shows: showsOf(card),
    saysTheSame: async ({ cardHash, drawnOf, drawnFrom }) => {
      if (!isRegisterAsSeen(drawnFrom, context)) return false;
      const events = await eventsOf(app, review);
      const hashAfter = (count: number) =>
        hashOf(cardFor({ review: fold(review.id, events.slice(0, count)), message, context, link }));
      const then = asItWas(events, drawnOf);
      if (then === 0 || hashAfter(then) !== hash) return false;
      if (drawnOf > 0 || hashOf(cardWithEveryButton({ review, message, context, link })) === cardHash) return true;
      return !leftBehind(events.slice(0, then), context).some((count) => hashAfter(count) === cardHash);
    },
  };
}

/** For how long an event may have been waiting for its cards when a version takes the place of another. Hours. */
const LEFT_BEHIND = 1;

/**
 * After how many events a card may have been drawn that was to follow some more, and did not come to it: the version that
 * did not keep of which state it drew a card may have been stopped between an event and its cards. Events that are older
 * had theirs.
 */
function leftBehind(events: readonly RecordedEvent[], { now }: Context): number[] {
  const since = now.subtract({ hours: LEFT_BEHIND });
  return events.flatMap(({ at }, index) => (index > 0 && isBefore(since, at) ? [index] : []));
}

/**
 * How many events there were at a version; where that was not kept, how many are from before events said their shape: up
 * to there a card was brought by the app that did not keep it.
 */
function asItWas(events: readonly RecordedEvent[], version: number): number {
  return version === 0
    ? events.findLastIndex(({ shape }) => shape === undefined) + 1
    : events.filter(({ seq }) => seq <= version).length;
}

/** The events of a review as it was loaded, read once for all its cards. */
const read = new WeakMap<Review, Promise<readonly RecordedEvent[]>>();

function eventsOf({ reviews }: Pick<DeliveryPorts, 'reviews'>, review: Review): Promise<readonly RecordedEvent[]> {
  const known = read.get(review);
  if (known) return known;
  const reading = reviews.history(review.id).then(({ list }) => list);
  read.set(review, reading);
  return reading;
}
