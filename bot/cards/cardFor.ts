import { keyOf } from '#domain/review/messageKey.ts';
import { accessTo } from '#domain/review/access/accessTo.ts';
import { refreshing } from './actions.ts';
import { CARDS } from './cards.ts';
import { type Card, oneLine, withFewButtons } from './layout.ts';
import { onlyAccepted } from './onlyAccepted.ts';
import { type Subject, whose } from './subject.ts';

/**
 * The card of a message, as the review stands now. The same message drawn again later shows the later state and offers
 * what is then possible, so a card that stays in a chat for weeks is never wrong.
 */
export function cardFor(subject: Subject): Card {
  return refreshed(withFewButtons(onlyAccepted(withEveryButton(subject), subject)), subject);
}

/** The same card with the buttons that would be refused now, as versions drew it that did not check them. */
export function cardWithEveryButton(subject: Subject): Card {
  return refreshed(withFewButtons(withEveryButton(subject)), subject);
}

function withEveryButton(subject: Subject): Card {
  if (!isStillFor(subject)) return noLongerYours();
  return CARDS[subject.message.kind].draw?.(subject) ?? nothingLeft(subject);
}

function refreshed(card: Card, { review, message }: Subject): Card {
  return refreshing(card, { reviewId: review.id, messageKey: keyOf(message) });
}

/**
 * Whether a card may still be shown to the person who has it: somebody who may no longer read the review cannot read on
 * in old cards.
 */
function isStillFor({ review, message, context }: Subject): boolean {
  const person = context.person(message.to);
  return person !== undefined && (CARDS[message.kind].forOthers || accessTo({ review, person, context }).size > 0);
}

function noLongerYours(): Card {
  return oneLine({ text: 'This is no longer for you.', whose: 'You have no part in it any more', isDone: false });
}

function nothingLeft(subject: Subject): Card {
  return oneLine({
    text: 'What this was about is no longer part of the review.',
    whose: whose(subject),
    isDone: false,
  });
}
