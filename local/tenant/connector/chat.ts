import type { CardJson, ChatMessage } from '../chatMessage.ts';
import type { World } from '../world.ts';
import type { StoredMessage } from './storedMessage.ts';
import { teamsUserId } from './teamsIds.ts';

/** A person's chat with the bot as that person sees it, oldest message first. */
export function chatOf({ state }: World, oid: string): ChatMessage[] {
  return (state.messages[oid] ?? []).map((message) => {
    const { activityId, from, at, text, summary, updatedAt, notice } = message;
    const card = shownCard(message);
    return {
      id: activityId,
      activityId,
      from,
      at,
      ...(text !== undefined && { text }),
      ...(card && { card }),
      ...(updatedAt !== undefined && { updatedAt }),
      ...(summary !== undefined && { summary }),
      ...(notice && { notice }),
      ...(card && refreshActionFor(card, oid) && { refreshes: true }),
    };
  });
}

/** The card that the person sees: the answer to the last press of a button, or what the bot sent. */
export function shownCard({ view, card }: StoredMessage): CardJson | undefined {
  return view ?? card;
}

type FindMessageArgs = { world: World; oid: string; activityId: string };

export function findMessage({ world: { state }, oid, activityId }: FindMessageArgs): StoredMessage | undefined {
  return state.messages[oid]?.find((message) => message.activityId === activityId);
}

type AddMessageArgs = { world: World; oid: string; message: StoredMessage };

/** Adds a message to a person's chat. */
export function addMessage({ world: { state, changed }, oid, message }: AddMessageArgs): void {
  (state.messages[oid] ??= []).push(message);
  changed({ kind: 'chat', oid });
}

/** The action that fetches a card again when this person opens the chat, where the card lists the person. */
export function refreshActionFor(card: CardJson, oid: string): Record<string, unknown> | undefined {
  const refresh = card['refresh'];
  if (!isObject(refresh) || !isObject(refresh['action'])) return undefined;
  const { userIds } = refresh;
  return Array.isArray(userIds) && !userIds.includes(teamsUserId(oid)) ? undefined : refresh['action'];
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
