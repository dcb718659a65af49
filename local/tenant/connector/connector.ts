import { type Answer, type Exchange, jsonOf } from '../exchange.ts';
import { BOT_ID, CONNECTOR_AUDIENCE } from '../identity.ts';
import { verifyToken } from '../login/tokens.ts';
import type { World } from '../world.ts';
import { connectorError } from './connectorError.ts';
import {
  createConversation,
  deleteActivity,
  memberShape,
  notInRoster,
  sendActivity,
  updateActivity,
} from './conversations.ts';
import { createRateGate } from './rateGate.ts';
import { personOfConversation, personOfTeamsId } from './teamsIds.ts';

/** Answers requests to `{origin}/tenant/connector`, as Teams' Bot Connector would. */
export function createConnector(
  world: World,
  limits: { connectorRates: boolean },
): (exchange: Exchange) => Promise<Answer> {
  const tooMuch = createRateGate();

  return async ({ method, segments, headers, text }) => {
    const refusal = await refuseToken(headers.authorization, world);
    if (refusal) return refusal;
    const [version, conversations, conversationId, what, id] = segments;
    if (version !== 'v3' || conversations !== 'conversations')
      return connectorError({ status: 404, code: 'NotFound', message: 'There is no such address.' });
    const body = text === '' ? undefined : jsonOf(text);
    if (conversationId === undefined) return method === 'POST' ? createConversation(world, body) : { status: 405 };

    const person = personOfConversation(world, conversationId);
    if (!person)
      return connectorError({ status: 404, code: 'ConversationNotFound', message: 'Conversation not found.' });
    if (!world.state.installed.includes(person.oid)) return notInRoster();
    const writes = what === 'activities' && method !== 'GET';
    const throttled = writes && limits.connectorRates ? tooMuch(conversationId) : undefined;
    if (throttled) return throttled;

    // A reply in a private chat is a message like any other.
    if (what === 'activities' && method === 'POST') return sendActivity({ world, person, body });
    if (what === 'activities' && method === 'PUT' && id !== undefined)
      return updateActivity({ world, person, activityId: id, body });
    if (what === 'activities' && method === 'DELETE' && id !== undefined)
      return deleteActivity({ world, person, activityId: id });
    if (what === 'members' && method === 'GET') {
      if (id === undefined) return { status: 200, body: [memberShape(person)] };
      return personOfTeamsId(world, id)?.oid === person.oid
        ? { status: 200, body: memberShape(person) }
        : connectorError({
            status: 404,
            code: 'MemberNotFoundInConversation',
            message: 'Member not found in conversation.',
          });
    }
    if (what === 'pagedmembers' && method === 'GET') return { status: 200, body: { members: [memberShape(person)] } };
    return connectorError({ status: 404, code: 'NotFound', message: 'There is no such address.' });
  };
}

async function refuseToken(authorization: string | undefined, { keys }: World): Promise<Answer | undefined> {
  const token = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1];
  if (!token) return unauthorised('Authorization has been denied for this request.');
  const verified = await verifyToken(token, { key: keys.login, audiences: [CONNECTOR_AUDIENCE] });
  if (!verified.ok) return unauthorised('Authorization has been denied for this request.');
  return verified.claims['appid'] === BOT_ID ? undefined : unauthorised('The bot is not registered for this channel.');
}

const unauthorised = (message: string) =>
  connectorError({ status: 401, code: 'Unauthorized', message, headers: { 'WWW-Authenticate': 'Bearer' } });
