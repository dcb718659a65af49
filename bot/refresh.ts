import type { Card } from './cards/layout.ts';

/**
 * A card refreshes itself for the person whose chat it is in; Teams knows that person by an id of its own. Where that
 * id is not known, as at first contact, the card names nobody; in a private chat that has the same effect.
 */
export function refreshedFor(userId: string | undefined, card: Card): Card {
  return card.refresh && userId?.startsWith('29:')
    ? { ...card, refresh: { ...card.refresh, userIds: [userId] } }
    : card;
}
