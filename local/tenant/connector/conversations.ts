import { z } from 'zod';
import type { Answer } from '../exchange.ts';
import { TENANT_ID } from '../identity.ts';
import type { LocalPerson } from '../localPerson.ts';
import { type World, nextId, nowIso } from '../world.ts';
import { addMessage, findMessage } from './chat.ts';
import { connectorError } from './connectorError.ts';
import type { StoredMessage } from './storedMessage.ts';
import { conversationIdOf, personOfTeamsId, teamsUserId } from './teamsIds.ts';

const LARGEST_MESSAGE = 28 * 1024;
const CARD = 'application/vnd.microsoft.card.adaptive';

const createSchema = z.object({
  isGroup: z.boolean().optional(),
  members: z.array(z.object({ id: z.string() })).length(1),
  tenantId: z.string().optional(),
  channelData: z.object({ tenant: z.object({ id: z.string() }).optional() }).optional(),
  activity: z.unknown().optional(),
});

const activitySchema = z.object({
  type: z.string(),
  text: z.string().optional(),
  summary: z.string().optional(),
  attachments: z
    .array(
      z.object({
        contentType: z.string(),
        content: z.looseObject({ type: z.literal('AdaptiveCard'), version: z.string() }).optional(),
      }),
    )
    .max(10)
    .optional(),
});

/** Opens the chat with one person, named by `29:` id or Entra object id; it is the same chat every time. */
export function createConversation(world: World, body: unknown): Answer {
  const parsed = createSchema.safeParse(body);
  if (!parsed.success || parsed.data.isGroup)
    return connectorError({
      status: 400,
      code: 'BadSyntax',
      message: 'A conversation is opened with exactly one member, and is no group.',
    });
  const { members, tenantId, channelData, activity } = parsed.data;
  if ((tenantId ?? channelData?.tenant?.id) !== TENANT_ID)
    return connectorError({
      status: 400,
      code: 'BadArgument',
      message: 'The tenant id is missing or of another tenant.',
    });
  const person = personOfTeamsId(world, members[0]?.id ?? '');
  if (!person)
    return connectorError({ status: 400, code: 'BadArgument', message: 'Unknown member: no such user in the tenant.' });
  if (!world.state.installed.includes(person.oid)) return notInRoster();
  const conversation = { id: conversationIdOf(person.oid) };
  if (activity === undefined) return { status: 201, body: conversation };
  const sent = sendActivity({ world, person, body: activity });
  return sent.status >= 400 ? sent : { status: 201, body: { ...conversation, activityId: idIn(sent.body) } };
}

type SendActivityArgs = { world: World; person: LocalPerson; body: unknown };

/** Puts a message of the bot into a person's chat. Typing indicators and the like are answered and leave nothing. */
export function sendActivity({ world, person, body }: SendActivityArgs): Answer {
  const read = readActivity(body);
  if ('status' in read) return read;
  const activityId = nextId(world);
  if (read.type === 'message')
    addMessage({ world, oid: person.oid, message: { activityId, from: 'bot', at: nowIso(world), ...read.content } });
  return { status: 201, body: { id: activityId } };
}

type UpdateActivityArgs = { world: World; person: LocalPerson; activityId: string; body: unknown };

/** Replaces a message of the bot for everybody, even where an answer to a press had replaced its card. */
export function updateActivity({ world, person, activityId, body }: UpdateActivityArgs): Answer {
  const message = findMessage({ world, oid: person.oid, activityId });
  if (message?.from !== 'bot') return activityNotFound();
  const read = readActivity(body);
  if ('status' in read) return read;
  for (const name of ['text', 'card', 'summary', 'view', 'notice'] as const) delete message[name];
  Object.assign(message, read.content, { updatedAt: nowIso(world) });
  world.changed({ kind: 'chat', oid: person.oid });
  return { status: 200, body: { id: activityId } };
}

type DeleteActivityArgs = { world: World; person: LocalPerson; activityId: string };

/** Removes a message of the bot from the chat. */
export function deleteActivity({ world, person, activityId }: DeleteActivityArgs): Answer {
  if (findMessage({ world, oid: person.oid, activityId })?.from !== 'bot') return activityNotFound();
  world.state.messages[person.oid] = (world.state.messages[person.oid] ?? []).filter(
    (message) => message.activityId !== activityId,
  );
  world.changed({ kind: 'chat', oid: person.oid });
  return { status: 200 };
}

/** A member of a chat, as Teams describes people to bots. */
export function memberShape(person: LocalPerson): Record<string, unknown> {
  return {
    id: teamsUserId(person.oid),
    name: person.displayName,
    aadObjectId: person.oid,
    objectId: person.oid,
    givenName: person.givenName,
    surname: person.surname,
    email: person.mail,
    userPrincipalName: person.mail,
    tenantId: TENANT_ID,
    userRole: 'user',
  };
}

export const notInRoster = (): Answer =>
  connectorError({
    status: 403,
    code: 'BotNotInConversationRoster',
    message: 'The bot is not part of the conversation roster.',
  });

const activityNotFound = (): Answer =>
  connectorError({
    status: 404,
    code: 'ActivityNotFoundInConversation',
    message: 'The activity is not found in the conversation.',
  });

function readActivity(
  body: unknown,
): Answer | { type: string; content: Pick<StoredMessage, 'text' | 'card' | 'summary'> } {
  const parsed = activitySchema.safeParse(body);
  if (!parsed.success)
    return connectorError({
      status: 400,
      code: 'BadSyntax',
      message: `The activity is not valid: ${parsed.error.issues[0]?.path.join('.') ?? ''} ${parsed.error.issues[0]?.message ?? ''}`,
    });
  if (JSON.stringify(body).length > LARGEST_MESSAGE)
    return connectorError({ status: 413, code: 'MessageSizeTooBig', message: 'Message size too large.' });
  const { type, text, summary, attachments = [] } = parsed.data;
  const foreign = attachments.find(({ contentType }) => contentType !== CARD);
  if (foreign)
    return connectorError({
      status: 400,
      code: 'BadArgument',
      message: `Unknown attachment type ${foreign.contentType}.`,
    });
  if (type === 'message' && !text && attachments.length === 0)
    return connectorError({ status: 400, code: 'BadSyntax', message: 'Activity must have text or an attachment.' });
  const card = attachments[0]?.content;
  return { type, content: { ...(text && { text }), ...(card && { card }), ...(summary !== undefined && { summary }) } };
}

const idIn = (body: unknown) => (typeof body === 'object' && body !== null && 'id' in body ? body.id : undefined);
