import { type Activity, CardFactory, type ConversationReference, MessageFactory, TurnContext } from 'botbuilder';
import type { Bot, BotIdentity, BotMessage, ChatReference, InvokeAnswer, SentActivity } from '../bot.ts';
import { ConnectorFailure } from '../connectorFailure.ts';
import { refreshedFor } from '../refresh.ts';
import { CONNECTOR, createAdapter } from './adapter.ts';

/**
 * How long the SDK may take until it knows who sent an activity, in milliseconds. It fetches the Bot Connector's keys
 * once a day, without a time limit of its own, and Teams waits some five seconds for an answer.
 */
const PATIENCE = 4_000;

/** The bot by the Bot Framework SDK. */
export function createBot(identity: BotIdentity): Bot {
  const { botId, tenantId, serviceUrl } = identity;
  const adapter = createAdapter(identity);
  const inChat = (to: ChatReference, act: (turn: TurnContext) => Promise<void>) =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The SDK's own description, as it was given.
    adapter.continueConversationAsync(botId, to as Partial<ConversationReference>, act);
  return {
    async receive({ headers, activity }, converse) {
      let answer: InvokeAnswer = { status: 200 };
      let failed: { error: unknown } | undefined;
      let hasGivenUp = false;
      const response = {
        socket: undefined,
        status: (status: number) => (answer = { status }),
        send: (body: unknown) => (answer = { ...answer, body }),
        header: () => undefined,
        end: () => undefined,
      };
      const known = Promise.withResolvers<'known'>();
      const late = Promise.withResolvers<'late'>();
      const timer = setTimeout(late.resolve, PATIENCE, 'late');
      const turning = adapter.process({ method: 'POST', headers, body: activity }, response, async (turn) => {
        if (hasGivenUp) return;
        known.resolve('known');
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
      const turned = turning.then(
        () => 'over' as const,
        () => 'unreadable' as const,
      );
      const first = await Promise.race([known.promise, late.promise, turned]);
      clearTimeout(timer);
      hasGivenUp = first === 'late';
      if (first === 'late') return 'keysNotThere';
      // A failure before the conversation begins is a failed sign-in, whatever status the SDK gives it.
      if (first === 'unreadable' || (first === 'over' && answer.status >= 400)) return 'notTheConnector';
      await turning;
      if (failed) throw failed.error;
      return answer;
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
