import type { Bot, BotIdentity } from './bot.ts';

/** The bot, whose SDK is loaded when it is first needed: a process that serves pages alone never needs it. */
export function lateBot(identity: BotIdentity): Bot {
  let loaded: Promise<Bot> | undefined;
  // oxlint-disable-next-line no-restricted-imports -- The one door into the room.
  const bot = () => (loaded ??= import('./framework/bot.ts').then(({ createBot }) => createBot(identity)));
  return {
    receive: async (...given) => (await bot()).receive(...given),
    send: async (...given) => (await bot()).send(...given),
    update: async (...given) => (await bot()).update(...given),
    openChat: async (...given) => (await bot()).openChat(...given),
  };
}
