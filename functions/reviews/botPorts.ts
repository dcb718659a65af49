import type { BotPorts } from '#bot/conversation.ts';
import { readCardAction } from '#bot/cardAction.ts';
import { answerTo, welcomeCard } from '#bot/cards/answers.ts';
import { isRefusal } from '#domain/review/refusal.ts';
import type { App } from '../app.ts';
import { homeOf } from '../http/home.ts';
import { sha256 } from '../storage/hash.ts';
import { contextOf, schoolNow } from './context.ts';
import { carryOut } from './door.ts';
import { drawCard } from './drawCard.ts';
import { tabLink } from './tabLink.ts';

/** What the bot asks of the app: pressed buttons go through the one door, questions are answered from the person's own home. */
export function botPorts(app: App): BotPorts {
  const link = (place: string) => tabLink(app.settings.teamsAppId, place);
  return {
    tenantId: app.settings.tenantId,
    press: async ({ oid, data, pressId }) => {
      const commandId = guidFrom(pressId);
      const action = readCardAction(data, commandId);
      if (isRefusal(action)) return action.message;
      const { reviewId, messageKey, command } = action;
      const done = await carryOut(app, { reviewId, commandId, command, actorOid: oid });
      if (isRefusal(done)) return done.clause ? `${done.message} (${done.rule}, clause ${done.clause})` : done.message;
      const delivery = await app.deliveries.find(reviewId, messageKey, oid);
      if (!delivery) return 'Done.';
      const { card, hash } = drawCard(app, delivery, done, contextOf(done, await schoolNow(app)));
      await app.deliveries.update(delivery, { cardHash: hash });
      return card;
    },
    answer: async (oid, text) => {
      const school = await schoolNow(app);
      const person = school.person(oid);
      if (!person) return welcomeCard(link, undefined);
      return answerTo(text, await homeOf(app, person, school), link);
    },
    welcome: async (oid) => welcomeCard(link, (await schoolNow(app)).person(oid)?.displayName),
    remember: app.conversations.remember,
    forget: app.conversations.forget,
  };
}

function guidFrom(text: string): string {
  const hex = sha256(text);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
