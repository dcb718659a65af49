import { refreshing } from '#bot/cards/actions.ts';
import { notReachedCard, notReachedForOthers } from '#bot/cards/notReachedCard.ts';
import { message } from '#domain/review/message.ts';
import { inWorkingHours } from '#domain/review/messages.ts';
import { partsOf } from '#domain/review/messageKey.ts';
import { todayAt } from '#domain/review/today.ts';
import { tabLink } from '../../reviews/tabLink.ts';
import { placeOf, toldIn } from '../../storage/deliveryRow.ts';
import { drawn } from '../drawn.ts';
import type { Source } from '../source.ts';

/**
 * Tells the administrators once a day that messages reached nobody. The card of the day is kept up to date as they are
 * put right.
 */
export const deliveries: Source<'deliveries'> = {
  all: async () => [{ kind: 'deliveries' }],
  find: async ({ app, school, about }) => {
    const day = todayAt(school);
    const administrators = school.holdersOf('administrator').map(({ oid }) => oid);
    const count = (await app.deliveryFailures.notReached()).filter(({ kind }) => kind !== 'notReached').length;
    return {
      due: () =>
        administrators
          .filter(() => count > 0)
          .map((to) =>
            inWorkingHours(
              message({
                name: 'notReached',
                parts: { day },
                fields: { to, aboutId: placeOf(about), at: school.now.toString() },
              }),
              school,
            ),
          ),
      draw: async ({ reviewId, key, to }) => {
        const link = (place: string) => tabLink(app.settings.teamsAppId, place);
        const isTheirs = administrators.includes(to);
        const card = isTheirs ? notReachedCard({ count, link }) : notReachedForOthers();
        return drawn(refreshing(card, { reviewId, messageKey: key }), { count: isTheirs ? count : null });
      },
      isKeptUp: (delivery) => {
        const told = toldIn(delivery);
        return told !== undefined && partsOf('notReached', told)?.day === day;
      },
    };
  },
};
