import { z } from 'zod';
import type { ActionAnswer, CardJson, Press } from '../chatMessage.ts';
import type { LocalPerson } from '../localPerson.ts';
import type { World } from '../world.ts';
import { type BotAnswer, sendToBot } from './botEndpoint.ts';
import { findMessage, isObject, refreshActionFor, shownCard } from './chat.ts';
import type { StoredMessage } from './storedMessage.ts';

const answerSchema = z.object({ statusCode: z.number(), type: z.string(), value: z.unknown() });

const CARD = 'application/vnd.microsoft.card.adaptive';
const MESSAGE = 'application/vnd.microsoft.activity.message';
const ERROR = 'application/vnd.microsoft.error';

type PressButtonArgs = { world: World; person: LocalPerson; press: Press };

/** Presses a button of a card as a person would, and shows the answer as Teams does. */
export async function pressButton({ world, person, press }: PressButtonArgs): Promise<ActionAnswer> {
  const message = findMessage({ world, oid: person.oid, activityId: press.activityId });
  if (!message) throw new RangeError(`There is no message ${press.activityId} in this chat.`);
  const action = findAction(shownCard(message), press);
  const own = action && isObject(action['data']) ? action['data'] : {};
  const verb = press.verb ?? action?.['verb'];
  const id = press.actionId ?? action?.['id'];
  return sendAction({
    world,
    person,
    given: {
      message,
      trigger: 'manual',
      action: {
        type: 'Action.Execute',
        ...(typeof action?.['title'] === 'string' && { title: action['title'] }),
        ...(typeof id === 'string' && { id }),
        ...(typeof verb === 'string' && { verb }),
        // Teams adds what was typed to the button's own data; where names clash, what was typed counts.
        data: { ...(press.data ?? own), ...press.inputs },
      },
    },
  });
}

type RefreshCardArgs = { world: World; person: LocalPerson; activityId: string };

/** Fetches a card again for a person who opens the chat; undefined where the card does not ask for it. */
export async function refreshCard({ world, person, activityId }: RefreshCardArgs): Promise<ActionAnswer | undefined> {
  const message = findMessage({ world, oid: person.oid, activityId });
  if (!message) throw new RangeError(`There is no message ${activityId} in this chat.`);
  // How a card is fetched again is said by the card that the bot sent, not by an earlier answer to a press.
  const action = message.card && refreshActionFor(message.card, person.oid);
  return action && sendAction({ world, person, given: { message, trigger: 'automatic', action } });
}

type SendActionArgs = {
  world: World;
  person: LocalPerson;
  given: { message: StoredMessage; trigger: 'manual' | 'automatic'; action: Record<string, unknown> };
};

async function sendAction({
  world,
  person,
  given: { message, trigger, action },
}: SendActionArgs): Promise<ActionAnswer> {
  const answered = await sendToBot({
    world,
    person,
    activity: {
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: message.activityId,
      value: { action, trigger },
    },
  });
  const answer = readAnswer(answered);
  const before = JSON.stringify([shownCard(message), message.notice]);
  // A card whose refresh failed stays as it is; its buttons will show the trouble.
  if (trigger === 'manual' || answer.type === CARD) show(message, answer);
  if (JSON.stringify([shownCard(message), message.notice]) !== before) world.changed({ kind: 'chat', oid: person.oid });
  return answer;
}

/** The meaning of the bot's HTTP answer: its own words, or Teams' words where it has none. */
function readAnswer({ status, body }: BotAnswer): ActionAnswer {
  const parsed = answerSchema.safeParse(body);
  if (status === 200 && parsed.success)
    return { statusCode: parsed.data.statusCode, type: parsed.data.type, value: parsed.data.value };
  return {
    statusCode: status === 200 || status === 0 ? 502 : status,
    type: ERROR,
    value: { code: 'BotError', message: 'Unable to reach app. Please try again.' },
  };
}

function show(message: StoredMessage, { statusCode, type, value }: ActionAnswer): void {
  delete message.notice;
  if (statusCode === 200 && type === CARD && isCard(value)) message.view = value;
  else if (statusCode === 200 && type === MESSAGE) message.notice = { kind: 'message', text: String(value) };
  else
    message.notice = {
      kind: 'error',
      text:
        isObject(value) && typeof value['message'] === 'string'
          ? value['message']
          : 'Something went wrong. Please try again.',
    };
}

/** The action of a card with an id or a verb, wherever it is in the card. */
function findAction(node: unknown, press: Press): Record<string, unknown> | undefined {
  if (Array.isArray(node)) {
    for (const each of node) {
      const found = findAction(each, press);
      if (found) return found;
    }
    return undefined;
  }
  if (!isObject(node)) return undefined;
  if (
    node['type'] === 'Action.Execute' &&
    (press.actionId === undefined ? node['verb'] === press.verb : node['id'] === press.actionId)
  )
    return node;
  return findAction(Object.values(node), press);
}

const isCard = (value: unknown): value is CardJson => isObject(value) && value['type'] === 'AdaptiveCard';
