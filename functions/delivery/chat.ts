import type { ChatReference } from '#bot/bot.ts';
import { ConnectorFailure } from '#bot/connectorFailure.ts';
import type { DeliveryPorts } from './source.ts';

/** What is needed to reach people in their chats with the bot. */
export type ChatPorts = Pick<DeliveryPorts, 'bot' | 'conversations' | 'teamsApp'>;

/**
 * Somebody's private chat with the bot: the known one, or a new one at first contact. For that the app is installed,
 * where the school allows it and the person has not removed it.
 */
export async function chatWith({ bot, conversations, teamsApp }: ChatPorts, oid: string): Promise<ChatReference> {
  const { reference, wasRemoved } = await conversations.lookUp(oid);
  if (reference) return reference;
  if (!wasRemoved) await teamsApp.install(oid);
  const opened = await bot.openChat(oid).catch((error: unknown) => {
    // A second call gives the same chat, so nothing was sent that could be sent twice.
    if (error instanceof ConnectorFailure && error.maybeTaken) throw new ConnectorFailure({ code: error.code });
    throw error;
  });
  await conversations.remember(oid, opened);
  return opened;
}
