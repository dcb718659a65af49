import type { BotMessage, ChatReference, Incoming, InvokeAnswer, BotTurn } from './bot.ts';
import { filesNotTaken, privateChatOnly } from './cards/greetings.ts';
import { cardIn, type Chosen, textIn } from './cards/inLanguage.ts';
import type { Card } from './cards/layout.ts';
import { refreshedFor } from './refresh.ts';
import { type SearchResult, NOTHING_FOR_STRANGERS, readSearch, type SearchQuery, searchResults } from './search.ts';
import { fieldIn } from '#domain/typed.ts';

/** What the bot asks of the rest of the app. People are known only by their Entra object id. */
export type BotPorts = {
  tenantId: string;
  /** Whether a service address is one to which the bot may send. */
  trusts: (serviceUrl: string) => boolean;
  /** The address that opens the tab at a place, and the address that opens the private chat with the bot. */
  link: (place: string) => string;
  chatLink: string;
  /** Carries out a pressed button; answers with the card as it is now, or a sentence where there is none. */
  press: (press: { oid: string; data: unknown; pressId: string }) => Promise<Card | string>;
  /** Answers what somebody wrote. */
  answer: (oid: string, text: string) => Promise<Card>;
  welcome: (oid: string) => Promise<Card>;
  /** What somebody may see of the results of their search; undefined for somebody whom the school does not know. */
  search: (oid: string, search: SearchQuery) => Promise<SearchResult[] | undefined>;
  /** The language that somebody chose. */
  languageOf: (oid: string) => Promise<Chosen>;
  remember: (oid: string, reference: ChatReference) => Promise<void>;
  forget: (oid: string) => Promise<void>;
  /** Whether this is the first time that the bot says something in a group chat. */
  isFirstIn: (conversationId: string) => Promise<boolean>;
};

/**
 * One turn of conversation. Only private chats are served, and only people of the school's own tenant. Nothing at all
 * is sent to an address that is not Microsoft's, since the bot's token would go with it.
 */
export async function converse(turn: BotTurn, ports: BotPorts): Promise<InvokeAnswer | undefined> {
  const { activity } = turn;
  const oid = activity.from?.aadObjectId;
  if (!ports.trusts(activity.serviceUrl)) return refused(turn);
  if (!oid || (tenantOf(activity) ?? ports.tenantId) !== ports.tenantId) return refuseStranger(turn);
  // Somebody searches while writing to others; the bot has no part in that chat.
  if (activity.name === 'composeExtension/query') return answerSearch({ turn, oid, ports });
  if (isOfSeveral(activity)) return pointToPrivateChat(turn, ports);
  const { type, action } = activity;
  if (type === 'installationUpdate' && action?.startsWith('remove')) {
    await ports.forget(oid);
    return undefined;
  }
  await ports.remember(oid, turn.chat);
  if (type === 'invoke') return answerInvoke({ turn, oid, ports });
  if (type === 'installationUpdate' && action === 'add')
    await sayTo({ turn, oid, ports }, { card: await ports.welcome(oid), preview: 'Welcome to Fairview' });
  // Somebody may correct a question. A deleted or restored message is no question.
  if (type === 'message' || (type === 'messageUpdate' && eventOf(activity) === 'editMessage'))
    await answerMessage({ turn, oid, ports });
  return undefined;
}

/** What somebody did in chat, to be answered. */
type ChatTurn = { turn: BotTurn; oid: string; ports: BotPorts };

async function answerInvoke({ turn, oid, ports }: ChatTurn): Promise<InvokeAnswer> {
  const { activity } = turn;
  if (activity.name !== 'adaptiveCard/action') return { status: 501 };
  const data = fieldIn(fieldIn(activity.value, 'action'), 'data');
  const answer = await ports.press({ oid, data, pressId: activity.id ?? '' });
  const language = await ports.languageOf(oid);
  const body =
    typeof answer === 'string'
      ? { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: textIn(language, answer) }
      : {
          statusCode: 200,
          type: 'application/vnd.microsoft.card.adaptive',
          value: refreshedFor(activity.from?.id, cardIn(language, answer)),
        };
  return { status: 200, body };
}

async function answerSearch({ turn, oid, ports }: ChatTurn): Promise<InvokeAnswer> {
  const search = readSearch(turn.activity.value);
  if (!search) return { status: 400 };
  const found = await ports.search(oid, search);
  return { status: 200, body: found ? searchResults(found, ports.link) : NOTHING_FOR_STRANGERS };
}

async function answerMessage(chat: ChatTurn): Promise<void> {
  const { turn, oid, ports } = chat;
  const { activity } = turn;
  if (isNothing(activity)) return;
  const said = saidIn(activity);
  if (said === undefined) {
    const answer = await ports.press({ oid, data: activity.value, pressId: activity.id ?? '' });
    await sayTo(chat, typeof answer === 'string' ? answer : { card: answer, preview: 'Fairview' });
    return;
  }
  const isFile =
    said.trim() === '' && (activity.attachments ?? []).some(({ contentType }) => contentType !== 'text/html');
  const card = isFile ? filesNotTaken(ports.link) : await ports.answer(oid, said);
  await sayTo(chat, { card, preview: 'Fairview' });
}

/** Says something in somebody's private chat, in the language that he or she chose. */
async function sayTo({ turn, oid, ports }: ChatTurn, said: BotMessage): Promise<void> {
  const language = await ports.languageOf(oid);
  await turn.say(
    typeof said === 'string'
      ? textIn(language, said)
      : { card: cardIn(language, said.card), preview: textIn(language, said.preview) },
  );
}

/**
 * What was written, or asked by a button. Teams sends a button's words as text with its value beside it; other clients
 * send only the button's data. Undefined for a button that does something.
 */
function saidIn({ text, value }: Incoming): string | undefined {
  if (fieldIn(value, 'verb') !== undefined) return undefined;
  const said: unknown[] = [fieldIn(value, 'say'), text, fieldIn(fieldIn(value, 'msteams'), 'text')];
  return said.find((each): each is string => typeof each === 'string' && each.trim() !== '') ?? '';
}

/** Nothing was written, pressed or attached. No person sends that, and it gets no answer. */
const isNothing = ({ text, value, attachments }: Incoming) =>
  !text?.trim() && (value === undefined || value === null) && (attachments ?? []).length === 0;

const isOfSeveral = ({ conversation }: Incoming) =>
  (conversation.conversationType ?? 'personal') !== 'personal' || conversation.isGroup;

/** Says once in a group chat that it is not the place for reviews, and nothing about anybody. */
async function pointToPrivateChat(turn: BotTurn, ports: BotPorts): Promise<InvokeAnswer | undefined> {
  const { activity } = turn;
  if (activity.type === 'message' && (await ports.isFirstIn(activity.conversation.id)))
    await turn.say({ card: privateChatOnly(ports.chatLink), preview: 'Fairview' });
  return refused(turn);
}

async function refuseStranger(turn: BotTurn): Promise<InvokeAnswer | undefined> {
  if (turn.activity.type === 'message') await turn.say('Fairview serves the staff of one school, in Teams.');
  return refused(turn);
}

/** Only an invoke is waited for. */
const refused = ({ activity }: BotTurn): InvokeAnswer | undefined =>
  activity.type === 'invoke' ? { status: 403 } : undefined;

const eventOf = ({ channelData }: Incoming) => fieldIn(channelData, 'eventType');

function tenantOf(activity: Incoming): string | undefined {
  const tenant = fieldIn(fieldIn(activity.channelData, 'tenant'), 'id');
  return typeof tenant === 'string' ? tenant : activity.conversation?.tenantId;
}
