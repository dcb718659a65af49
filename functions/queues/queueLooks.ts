import type { QueueClient } from '@azure/storage-queue';
import { queueTurn } from '../limits.ts';
import type { StorageSettings } from '../settings.ts';
import { openQueue } from './queues.ts';

export type QueueLooks = ReturnType<typeof createQueueLooks>;

/** Looks at queues without taking anything, and puts probes into them. */
export function createQueueLooks(storage: StorageSettings) {
  const opened = new Map<string, Promise<QueueClient>>();
  const open = (queue: string) => {
    const opening = opened.get(queue) ?? openQueue(queue, storage);
    opened.set(queue, opening);
    opening.catch(() => opened.delete(queue));
    return opening;
  };

  /**
   * What tells the first visible message of a queue from another, and from itself after a further try; undefined where
   * none is visible.
   */
  async function head(queue: string): Promise<string | undefined> {
    const client = await open(queue);
    const { peekedMessageItems } = await queueTurn((call) => client.peekMessages({ numberOfMessages: 1, ...call }));
    const [first] = peekedMessageItems;
    return first && `${first.messageId} ${first.dequeueCount}`;
  }

  /** Puts a probe into a queue: whoever takes it notes that it came through, and does nothing else. */
  async function probe(queue: string, run: string): Promise<void> {
    const client = await open(queue);
    const text = Buffer.from(JSON.stringify({ probe: run })).toString('base64');
    await queueTurn((call) => client.sendMessage(text, call));
  }

  return { head, probe };
}
