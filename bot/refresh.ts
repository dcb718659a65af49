import type { Middleware } from 'botbuilder';
import type { Card } from './cards/layout.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';

/**
 * A card refreshes itself for the person whose chat it is in; Teams knows that person by an id of its own. Where that
 * id is not known, as at first contact, the card names nobody; in a private chat that has the same effect.
 */
export function refreshedFor(userId: string | undefined, card: Card): Card {
  return card.refresh && userId?.startsWith('29:')
    ? { ...card, refresh: { ...card.refresh, userIds: [userId] } }
    : card;
}

/** Puts that id into every card on its way out, whether it is sent or updated. */
export const nameWhoRefreshes: Middleware = {
  async onTurn(turn, next) {
    const addressed = (activity: { attachments?: { contentType: string; content?: unknown }[] }) => {
      for (const attachment of activity.attachments ?? [])
        if (attachment.contentType === CARD)
          // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Of this type are our own cards.
          attachment.content = refreshedFor(turn.activity.from?.id, attachment.content as Card);
    };
    // oxlint-disable max-params -- As the SDK calls them.
    turn.onSendActivities((_turn, activities, send) => {
      activities.forEach(addressed);
      return send();
    });
    turn.onUpdateActivity((_turn, activity, send) => {
      addressed(activity);
      return send();
    });
    // oxlint-enable max-params
    await next();
  },
};
