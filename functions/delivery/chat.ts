import type { ConversationReference, ResourceResponse, TurnContext } from 'botbuilder';
import { ConnectorFailure } from '#bot/connectorHttp.ts';
import type { DeliveryPorts } from './source.ts';

/** What is needed to reach people in their chats with the bot. */
export type ChatPorts = Pick<DeliveryPorts, 'bot' | 'conversations' | 'settings' | 'teamsApp'>;

/** The ids that the Bot Connector gives a message once it is sent. */
export type SentActivity = { conversationId: string; activityId: string };

type InChatArgs = { app: ChatPorts; oid: string; act: (turn: TurnContext) => Promise<ResourceResponse | undefined> };

/**
 * Does something in somebody's private chat with the bot. Uses the known conversation, or opens a new one at first
 * contact; for that the app is installed, where the school allows it and the person has not removed it. Answers the ids
 * the connector gave the message.
 */
export async function inChat({ app, oid, act }: InChatArgs): Promise<SentActivity> {
  const { reference: known, wasRemoved } = await app.conversations.lookUp(oid);
  const reference = known ?? (await openChat({ app, oid, given: { install: !wasRemoved } }));
  let sent: SentActivity = { conversationId: '', activityId: '' };
  await app.bot.continueConversationAsync(app.settings.botId, reference, async (turn) => {
    const answer = await act(turn);
    sent = { conversationId: turn.activity.conversation.id, activityId: answer?.id ?? '' };
  });
  return sent;
}

type OpenChatArgs = { app: ChatPorts; oid: string; given: { install: boolean } };

/** Opens the chat with somebody who has never been in touch. A second call gives the same chat. */
async function openChat({ app, oid, given: { install } }: OpenChatArgs): Promise<Partial<ConversationReference>> {
  if (install) await app.teamsApp.install(oid);
  const { botId, tenantId, botServiceUrl } = app.settings;
  const bot = { id: `28:${botId}`, name: 'Fairview' };
  const user = { id: oid, name: '', aadObjectId: oid };
  let opened: Partial<ConversationReference> | undefined;
  try {
    await app.bot.createConversationAsync(
      botId,
      'msteams',
      botServiceUrl,
      'https://api.botframework.com',
      { isGroup: false, bot, members: [user], tenantId, channelData: { tenant: { id: tenantId } } },
      async (turn) => {
        const conversation = { ...turn.activity.conversation, tenantId };
        opened = { channelId: 'msteams', serviceUrl: botServiceUrl, bot, user, conversation };
      },
    );
  } catch (error) {
    if (error instanceof ConnectorFailure && error.maybeTaken) throw new ConnectorFailure({ code: error.code });
    throw error;
  }
  if (!opened) throw new ConnectorFailure({ code: 'noConversation' });
  await app.conversations.remember(oid, opened);
  return opened;
}
