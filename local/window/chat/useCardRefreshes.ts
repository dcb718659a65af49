import { useEffect, useRef } from 'react';
import type { ChatMessage } from '../../tenant/chatMessage.ts';
import { AskError, ask } from '../server/ask.ts';

/**
 * Fetches cards again that ask for it, once each time the chat is opened and once after every update, as Teams does. A
 * card that cannot be fetched stays as it is; its button will show the trouble.
 */
export function useCardRefreshes(oid: string, messages: readonly ChatMessage[]): void {
  const asked = useRef(new Set<string>());
  useEffect(() => {
    for (const { activityId, refreshes, updatedAt } of messages.slice(-20)) {
      const key = `${oid} ${activityId} ${updatedAt ?? ''}`;
      if (!refreshes || asked.current.has(key)) continue;
      asked.current.add(key);
      ask(`chats/${oid}/refreshes`, { method: 'POST', body: { activityId } }).catch((error: unknown) => {
        if (!(error instanceof AskError)) throw error;
      });
    }
  }, [oid, messages]);
}
