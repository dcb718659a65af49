import type { ConversationReference, ResourceResponse, TurnContext } from 'botbuilder';
import type { App } from '../app.ts';

/** What the Bot Connector calls a message once it is sent. */
export type SentActivity = { conversationId: string; activityId: string };

/**
 * Does something in somebody's private chat with the bot: in the conversation that is known, or in a new one at first
 * contact. Answers what the connector called the message.
 */
export async function reach(
  app: App,
  oid: string,
  act: (turn: TurnContext) => Promise<ResourceResponse | undefined>,
): Promise<SentActivity> {
  const { botId, tenantId, botServiceUrl } = app.settings;
  const known = await app.conversations.find(oid);
  let sent: SentActivity = { conversationId: '', activityId: '' };
  const logic = async (turn: TurnContext) => {
    const answer = await act(turn);
    sent = { conversationId: turn.activity.conversation.id, activityId: answer?.id ?? '' };
  };
  if (known) {
    await app.bot.continueConversationAsync(botId, known, logic);
    return sent;
  }
  let fresh: Partial<ConversationReference> | undefined;
  await app.bot.createConversationAsync(
    botId,
    'msteams',
    botServiceUrl,
    'https://api.botframework.com',
    {
      isGroup: false,
      bot: { id: `28:${botId}`, name: 'Fairview' },
      members: [{ id: oid, name: '', aadObjectId: oid }],
      tenantId,
      channelData: { tenant: { id: tenantId } },
    },
    async (turn) => {
      fresh = {
        channelId: 'msteams',
        serviceUrl: botServiceUrl,
        bot: { id: `28:${botId}`, name: 'Fairview' },
        user: { id: oid, name: '', aadObjectId: oid },
        conversation: { ...turn.activity.conversation, tenantId },
      };
    },
  );
  if (!fresh) throw new Error('The Bot Connector opened no conversation.');
  await app.conversations.remember(oid, fresh);
  await app.bot.continueConversationAsync(botId, fresh, logic);
  return sent;
}
