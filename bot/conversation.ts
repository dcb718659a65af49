import {
  type Activity,
  ActivityTypes,
  CardFactory,
  type ConversationReference,
  MessageFactory,
  TurnContext,
} from 'botbuilder';
import { filesNotTaken, privateChatOnly } from './cards/greetings.ts';
import type { Card } from './cards/layout.ts';
import { refreshedFor } from './refresh.ts';
import { type SearchResult, NOTHING_FOR_STRANGERS, readSearch, type SearchQuery, searchResults } from './search.ts';

/** What the bot asks of the rest of the app. People are known by their Entra object id alone. */
export type BotPorts = {
  tenantId: string;
  /** Whether a service address is one to which the bot may send. */
  trusts: (serviceUrl: string) => boolean;
  /** The address that opens the tab at a place, and the one that opens the private chat with the bot. */
  link: (place: string) => string;
  chatLink: string;
  /** Carries out a pressed button; answers with the card as it is now, or a sentence where there is none. */
  press: (press: { oid: string; data: unknown; pressId: string }) => Promise<Card | string>;
  /** Answers what somebody wrote. */
  answer: (oid: string, text: string) => Promise<Card>;
  welcome: (oid: string) => Promise<Card>;
  /** What somebody may see of what he or she looks for; undefined for somebody whom the school does not know. */
  search: (oid: string, search: SearchQuery) => Promise<SearchResult[] | undefined>;
  remember: (oid: string, reference: Partial<ConversationReference>) => Promise<void>;
  forget: (oid: string) => Promise<void>;
  /** Whether this is the first time that something is said in a chat of several; the second time it is not. */
  isFirstIn: (conversationId: string) => Promise<boolean>;
};

/**
 * One turn of conversation. Only private chats are served, and only people of the school's own tenant. To an address
 * that is not Microsoft's nothing is sent at all: the bot's token would go with it.
 */
export async function converse(turn: TurnContext, ports: BotPorts): Promise<void> {
  const { activity } = turn;
  const oid = activity.from?.aadObjectId;
  if (!ports.trusts(activity.serviceUrl)) return refuseSilently(turn);
  if (!oid || (tenantOf(activity) ?? ports.tenantId) !== ports.tenantId) return refuseStranger(turn);
  // Somebody looks for something while writing to others: that chat is none of the bot's.
  if (activity.name === 'composeExtension/query') return answerSearch({ turn, oid, ports });
  if (isOfSeveral(activity)) return pointToPrivateChat(turn, ports);
  if (activity.type === ActivityTypes.InstallationUpdate && activity.action?.startsWith('remove'))
    return ports.forget(oid);
  await ports.remember(oid, TurnContext.getConversationReference(activity));
  switch (activity.type) {
    case ActivityTypes.InstallationUpdate:
      if (activity.action === 'add') await turn.sendActivity(withCard(await ports.welcome(oid), 'Welcome to Fairview'));
      return;
    case ActivityTypes.Invoke:
      return answerInvoke({ turn, oid, ports });
    case ActivityTypes.Message:
      return answerMessage({ turn, oid, ports });
    case ActivityTypes.MessageUpdate:
      // Somebody put a question right. What is deleted or brought back is no question.
      return eventOf(activity) === 'editMessage' ? answerMessage({ turn, oid, ports }) : undefined;
    default:
      return;
  }
}

/** An activity that carries a card, with a preview that says nothing about anybody. */
export function withCard(card: Card, preview: string): Partial<Activity> {
  const activity = MessageFactory.attachment(CardFactory.adaptiveCard(card));
  return { ...activity, summary: preview };
}

type AnswerInvokeArgs = { turn: TurnContext; oid: string; ports: BotPorts };

async function answerInvoke({ turn, oid, ports }: AnswerInvokeArgs): Promise<void> {
  const { activity } = turn;
  if (activity.name !== 'adaptiveCard/action') return sendInvokeResponse({ turn, status: 501, body: undefined });
  const { data } = (activity.value as { action?: { data?: unknown } } | undefined)?.action ?? {};
  const answer = await ports.press({ oid, data, pressId: activity.id ?? '' });
  const body =
    typeof answer === 'string'
      ? { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: answer }
      : {
          statusCode: 200,
          type: 'application/vnd.microsoft.card.adaptive',
          value: refreshedFor(activity.from.id, answer),
        };
  return sendInvokeResponse({ turn, status: 200, body });
}

type AnswerSearchArgs = { turn: TurnContext; oid: string; ports: BotPorts };

async function answerSearch({ turn, oid, ports }: AnswerSearchArgs): Promise<void> {
  const search = readSearch(turn.activity.value);
  if (!search) return sendInvokeResponse({ turn, status: 400, body: undefined });
  const found = await ports.search(oid, search);
  return sendInvokeResponse({
    turn,
    status: 200,
    body: found ? searchResults(found, ports.link) : NOTHING_FOR_STRANGERS,
  });
}

type AnswerMessageArgs = { turn: TurnContext; oid: string; ports: BotPorts };

async function answerMessage({ turn, oid, ports }: AnswerMessageArgs): Promise<void> {
  const { activity } = turn;
  if (isNothing(activity)) return;
  const said = saidIn(activity);
  if (said === undefined) {
    const answer = await ports.press({ oid, data: activity.value, pressId: activity.id ?? '' });
    await turn.sendActivity(typeof answer === 'string' ? answer : withCard(answer, 'Fairview'));
    return;
  }
  const isFile =
    said.trim() === '' && (activity.attachments ?? []).some(({ contentType }) => contentType !== 'text/html');
  const card = isFile ? filesNotTaken(ports.link) : await ports.answer(oid, said);
  await turn.sendActivity(withCard(card, 'Fairview'));
}

/**
 * What was written, or asked by a button: Teams sends what a button says as text with its value beside it, other clients
 * send the button's data alone. Undefined for a button that does something.
 */
function saidIn({ text, value }: Activity): string | undefined {
  const { say, verb, msteams } = (value ?? {}) as { say?: unknown; verb?: unknown; msteams?: { text?: unknown } };
  if (verb !== undefined) return undefined;
  return ([say, text, msteams?.text].find((each) => typeof each === 'string' && each.trim() !== '') as string) ?? '';
}

/** Nothing was written, pressed or attached: no person sends that, and nothing is answered to it. */
const isNothing = ({ text, value, attachments }: Activity) =>
  !text?.trim() && (value === undefined || value === null) && (attachments ?? []).length === 0;

const isOfSeveral = ({ conversation }: Activity) =>
  (conversation.conversationType ?? 'personal') !== 'personal' || conversation.isGroup;

/** Says once in a chat of several that it is no place for reviews, and nothing about anybody. */
async function pointToPrivateChat(turn: TurnContext, ports: BotPorts): Promise<void> {
  const { activity } = turn;
  if (activity.type === ActivityTypes.Invoke) return sendInvokeResponse({ turn, status: 403, body: undefined });
  if (activity.type !== ActivityTypes.Message || !(await ports.isFirstIn(activity.conversation.id))) return;
  await turn.sendActivity(withCard(privateChatOnly(ports.chatLink), 'Fairview'));
}

async function refuseSilently(turn: TurnContext): Promise<void> {
  if (turn.activity.type === ActivityTypes.Invoke) await sendInvokeResponse({ turn, status: 403, body: undefined });
}

async function refuseStranger(turn: TurnContext): Promise<void> {
  if (turn.activity.type === ActivityTypes.Invoke) return sendInvokeResponse({ turn, status: 403, body: undefined });
  if (turn.activity.type === ActivityTypes.Message)
    await turn.sendActivity('Fairview serves the staff of one school, in Teams.');
}

type SendInvokeResponseArgs = { turn: TurnContext; status: number; body: unknown };

async function sendInvokeResponse({ turn, status, body }: SendInvokeResponseArgs): Promise<void> {
  await turn.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status, body } });
}

type TeamsData = { tenant?: { id?: string }; eventType?: string };

const eventOf = ({ channelData }: Activity) => (channelData as TeamsData | undefined)?.eventType;

function tenantOf(activity: Activity): string | undefined {
  const channelData = activity.channelData as TeamsData | undefined;
  return channelData?.tenant?.id ?? activity.conversation?.tenantId;
}
