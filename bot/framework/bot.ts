import { type Activity, CardFactory, type ConversationReference, MessageFactory, TurnContext } from 'botbuilder';
import type { Bot, BotIdentity, ChatReference, BotMessage, SentActivity } from '../bot.ts';
import { ConnectorFailure } from '../connectorFailure.ts';
import { refreshedFor } from '../refresh.ts';
import { CONNECTOR, createAdapter } from './adapter.ts';

/** The bot by the Bot Framework SDK. */
export function createBot(identity: BotIdentity): Bot {
  const { botId, tenantId, serviceUrl } = identity;
  const adapter = createAdapter(identity);
  const inChat = (to: ChatReference, act: (turn: TurnContext) => Promise<void>) =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The SDK's own description, as it was given.
    adapter.continueConversationAsync(botId, to as Partial<ConversationReference>, act);
  return {
    async receive({ headers, activity }, converse) {
      let answer: { status: number; body?: unknown } = { status: 200 };
      let reached = false;
      let failed: { error: unknown } | undefined;
      const response = {
        socket: undefined,
        status: (status: number) => (answer = { status }),
        send: (body: unknown) => (answer = { ...answer, body }),
        header: () => undefined,
        end: () => undefined,
      };
      await adapter.process({ method: 'POST', headers, body: activity }, response, async (turn) => {
        reached = true;
        const { activity } = turn;
        const chat: ChatReference = TurnContext.getConversationReference(activity);
        const say = async (message: BotMessage) =>
          void (await turn.sendActivity(activityOf(message, activity.from?.id)));
        try {
          const value = await converse({ activity, chat, say });
          if (value) await turn.sendActivity({ type: 'invokeResponse', value });
        } catch (error) {
          // The SDK would log the whole of it, with people's ids.
          failed = { error };
        }
      });
      if (failed) throw failed.error;
      // A failure before the conversation begins is a failed sign-in, whatever status the SDK gives it.
      return reached || answer.status < 400 ? answer : undefined;
    },
    async send(to, message) {
      let sent: SentActivity = { conversationId: '', activityId: '' };
      await inChat(to, async (turn) => {
        const answer = await turn.sendActivity(activityOf(message, to.user?.id));
        sent = { conversationId: turn.activity.conversation.id, activityId: answer?.id ?? '' };
      });
      return sent;
    },
    update: (to, { activityId, message }) =>
      inChat(to, async (turn) => {
        // A card that takes the place of words leaves nothing of them.
        await turn.updateActivity({ text: '', ...activityOf(message, to.user?.id), id: activityId });
      }),
    async openChat(oid) {
      const bot = { id: `28:${botId}`, name: 'Fairview' };
      const user = { id: oid, name: '', aadObjectId: oid };
      const opened: Activity['conversation'][] = [];
      await adapter.createConversationAsync(
        botId,
        'msteams',
        serviceUrl,
        CONNECTOR,
        { isGroup: false, bot, members: [user], tenantId, channelData: { tenant: { id: tenantId } } },
        async (turn) => void opened.push(turn.activity.conversation),
      );
      const [conversation] = opened;
      if (!conversation?.id) throw new ConnectorFailure({ code: 'noConversation' });
      return { channelId: 'msteams', serviceUrl, bot, user, conversation: { ...conversation, tenantId } };
    },
  };
}

/** The activity that carries a message to a person; a card names the person for whom it refreshes itself. */
function activityOf(message: BotMessage, userId: string | undefined): Partial<Activity> {
  if (typeof message === 'string') return MessageFactory.text(message);
  const card = CardFactory.adaptiveCard(refreshedFor(userId, message.card));
  return { ...MessageFactory.attachment(card), summary: message.preview };
}
