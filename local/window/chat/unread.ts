import { useSyncExternalStore } from 'react';
import type { ChatMessage } from '../../tenant/chatMessage.ts';

const listeners = new Set<() => void>();
const keyOf = (oid: string) => `fairview.read.${oid}`;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** Marks everything up to a message as read by a person in this browser. */
export function markRead(oid: string, message: ChatMessage | undefined): void {
  if (!message || localStorage.getItem(keyOf(oid)) === message.id) return;
  localStorage.setItem(keyOf(oid), message.id);
  listeners.forEach((listener) => listener());
}

/** How many messages of the bot came after the last one that the person has seen. */
export function useUnread(oid: string, messages: readonly ChatMessage[]): number {
  const read = useSyncExternalStore(subscribe, () => localStorage.getItem(keyOf(oid)));
  return unreadAfter(read, messages);
}

/** The bot's messages after the one that was read last; all of them where none was read, or where that one is gone. */
export function unreadAfter(read: string | null, messages: readonly ChatMessage[]): number {
  const last = messages.findIndex(({ id }) => id === read);
  return messages.slice(last + 1).filter(({ from }) => from === 'bot').length;
}
