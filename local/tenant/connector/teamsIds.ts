import { createHash } from 'node:crypto';
import { BOT_ID } from '../identity.ts';
import type { LocalPerson } from '../localPerson.ts';
import { type World, everybody } from '../world.ts';

/** The bot, as Teams names it in activities. */
export const BOT_ACCOUNT = { id: `28:${BOT_ID}`, name: 'Fairview' };

/** A person's id in Teams. It differs for every bot, so it reveals nothing about the id in Entra. */
export function teamsUserId(oid: string): string {
  return `29:1${digest(`user ${oid}`)}`;
}

/** The private chat of a person with the bot; always the same. */
export function conversationIdOf(oid: string): string {
  return `a:1${digest(`chat ${oid}`)}`;
}

/** The person behind a `29:` id or an Entra object id. */
export function personOfTeamsId(world: World, id: string): LocalPerson | undefined {
  return everybody(world).find(({ oid }) => oid === id || teamsUserId(oid) === id);
}

/** The person whose chat with the bot a conversation is. */
export function personOfConversation(world: World, conversationId: string): LocalPerson | undefined {
  return everybody(world).find(({ oid }) => conversationIdOf(oid) === conversationId);
}

const digest = (text: string) => createHash('sha512').update(`${BOT_ID} ${text}`).digest('base64url');
