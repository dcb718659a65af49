import {
  type Activity,
  ActivityTypes,
  CardFactory,
  type ConversationReference,
  MessageFactory,
  TurnContext,
} from 'botbuilder';
import type { Card } from './cards/layout.ts';

/** What the bot asks of the rest of the app. People are known by their Entra object id alone. */
export type BotPorts = {
  tenantId: string;
  /** Carries out a pressed button; answers with the card as it is now, or a sentence where it was refused. */
  press: (press: { oid: string; data: unknown; pressId: string }) => Promise<Card | string>;
  /** Answers what somebody wrote. */
  answer: (oid: string, text: string) => Promise<Card>;
  welcome: (oid: string) => Promise<Card>;
  remember: (oid: string, reference: Partial<ConversationReference>) => Promise<void>;
  forget: (oid: string) => Promise<void>;
};

/** One turn of conversation. Only private chats are served, and only people of the school's own tenant. */
export async function converse(turn: TurnContext, ports: BotPorts): Promise<void> {
  const { activity } = turn;
  const oid = activity.from?.aadObjectId;
  if (!oid || (tenantOf(activity) ?? ports.tenantId) !== ports.tenantId) return refuseStranger(turn);
  if (activity.conversation?.conversationType && activity.conversation.conversationType !== 'personal') {
    if (activity.type === ActivityTypes.Message)
      await turn.sendActivity(
        'Fairview works in private chat only, because it is about people. Open a chat with it to go on.',
      );
    return;
  }
  if (activity.type === ActivityTypes.InstallationUpdate && activity.action?.startsWith('remove'))
    return ports.forget(oid);
  await ports.remember(oid, TurnContext.getConversationReference(activity));
  switch (activity.type) {
    case ActivityTypes.InstallationUpdate:
      await turn.sendActivity(withCard(await ports.welcome(oid), 'Welcome to Fairview'));
      return;
    case ActivityTypes.Invoke:
      return answerInvoke(turn, oid, ports);
    case ActivityTypes.Message:
      return answerMessage(turn, oid, ports);
    default:
      return;
  }
}

/** An activity that carries a card, with a preview that says nothing about anybody. */
export function withCard(card: Card, preview: string): Partial<Activity> {
  const activity = MessageFactory.attachment(CardFactory.adaptiveCard(card));
  return { ...activity, summary: preview };
}

async function answerInvoke(turn: TurnContext, oid: string, ports: BotPorts): Promise<void> {
  if (turn.activity.name !== 'adaptiveCard/action') return sendInvokeResponse(turn, 501, undefined);
  const { data } = (turn.activity.value as { action?: { data?: unknown } } | undefined)?.action ?? {};
  const answer = await ports.press({ oid, data, pressId: turn.activity.id ?? '' });
  const body =
    typeof answer === 'string'
      ? { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: answer }
      : { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: answer };
  return sendInvokeResponse(turn, 200, body);
}

async function answerMessage(turn: TurnContext, oid: string, ports: BotPorts): Promise<void> {
  const { activity } = turn;
  if (activity.value === undefined || activity.value === null) {
    await turn.sendActivity(withCard(await ports.answer(oid, activity.text ?? ''), 'Fairview'));
    return;
  }
  const answer = await ports.press({ oid, data: activity.value, pressId: activity.id ?? '' });
  await turn.sendActivity(typeof answer === 'string' ? answer : withCard(answer, 'Fairview'));
}

async function refuseStranger(turn: TurnContext): Promise<void> {
  if (turn.activity.type === ActivityTypes.Invoke) return sendInvokeResponse(turn, 403, undefined);
  if (turn.activity.type === ActivityTypes.Message)
    await turn.sendActivity('Fairview serves the staff of one school, in Teams.');
}

async function sendInvokeResponse(turn: TurnContext, status: number, body: unknown): Promise<void> {
  await turn.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status, body } });
}

function tenantOf(activity: Activity): string | undefined {
  const channelData = activity.channelData as { tenant?: { id?: string } } | undefined;
  return channelData?.tenant?.id ?? activity.conversation?.tenantId;
}
