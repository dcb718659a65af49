import { randomUUID } from 'node:crypto';
import { jsonOf } from '../exchange.ts';
import { TENANT_ID } from '../identity.ts';
import type { LocalPerson } from '../localPerson.ts';
import { channelClaims, signToken } from '../login/tokens.ts';
import { type World, atSchool, nowIso } from '../world.ts';
import { BOT_ACCOUNT, conversationIdOf, teamsUserId } from './teamsIds.ts';

/** How long Teams waits for a bot. */
const PATIENCE_MILLISECONDS = 15_000;

export type BotAnswer = { status: number; body: unknown };

/** The address to which the bot sends its messages. */
export function serviceUrlOf({ origin }: World): string {
  return `${origin}/tenant/connector/`;
}

type SendToBotArgs = { world: World; person: LocalPerson; activity: Record<string, unknown> };

/**
 * Sends an activity of a person's chat to the bot's endpoint, signed as the Bot Connector signs, and gives the answer.
 * Status 0 means that nobody answered.
 */
export async function sendToBot({ world, person, activity }: SendToBotArgs): Promise<BotAnswer> {
  const serviceUrl = serviceUrlOf(world);
  const token = await signToken({ claims: channelClaims(serviceUrl), key: world.keys.botFramework });
  try {
    const response = await fetch(`${world.origin}/api/messages`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json; charset=utf-8',
        'ms-cv': randomUUID(),
      },
      body: JSON.stringify({ ...envelope(world, person), ...activity }),
      signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
    });
    return { status: response.status, body: jsonOf(await response.text()) };
  } catch (error) {
    // The address is this very machine: if nobody answers, or too slowly, that counts as an answer.
    if (error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError'))
      return { status: 0, body: undefined };
    throw error;
  }
}

/** The properties of every activity of a personal chat in Teams. */
function envelope(world: World, person: LocalPerson): Record<string, unknown> {
  const timestamp = nowIso(world);
  return {
    id: `f:${randomUUID()}`,
    timestamp,
    localTimestamp: atSchool(world, timestamp).toString({ timeZoneName: 'never' }),
    localTimezone: world.school.timeZone,
    locale: 'en-GB',
    channelId: 'msteams',
    serviceUrl: serviceUrlOf(world),
    from: { id: teamsUserId(person.oid), name: person.displayName, aadObjectId: person.oid },
    recipient: BOT_ACCOUNT,
    conversation: { conversationType: 'personal', tenantId: TENANT_ID, id: conversationIdOf(person.oid) },
    entities: [
      { locale: 'en-GB', country: 'GB', platform: 'Web', timezone: world.school.timeZone, type: 'clientInfo' },
    ],
    channelData: { tenant: { id: TENANT_ID }, source: { name: 'message' } },
  };
}
