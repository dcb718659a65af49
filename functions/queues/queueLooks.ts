import type { PeekedMessageItem, QueueClient } from '@azure/storage-queue';
import { queueTurn } from '../limits.ts';
import type { QueueSettings } from '../settings.ts';
import { KEPT_FOR } from '../telemetry/keptFor.ts';
import { writeMessage } from './messageText.ts';
import { openQueue } from './workQueue.ts';

/** A message that could have been taken for this long, and never was, is late. Minutes. */
export const LATE_AFTER = 10;

/** How many messages are looked at: as many as one look gives. */
const LOOKED_AT = 32;

export type QueueLooks = ReturnType<typeof createQueueLooks>;

/** Looks at queues without taking anything, and puts probes into them. */
export function createQueueLooks(storage: QueueSettings) {
  const opened = new Map<string, Promise<QueueClient>>();
  const open = (queue: string) => {
    const opening = opened.get(queue) ?? openQueue(queue, storage);
    opened.set(queue, opening);
    opening.catch(() => opened.delete(queue));
    return opening;
  };

  /** Whether a queue is late: a message in it has been due for ten minutes and was never taken. */
  async function isLate(queue: string): Promise<boolean> {
    const client = await open(queue);
    const { peekedMessageItems } = await queueTurn((call) =>
      client.peekMessages({ numberOfMessages: LOOKED_AT, ...call }),
    );
    const longAgo = Date.now() - LATE_AFTER * 60_000;
    return peekedMessageItems.some((message) => message.dequeueCount === 0 && dueAt(message) < longAgo);
  }

  /** Puts a probe into a queue: whoever takes it notes that it came through, and does nothing else. */
  async function probe(queue: string, run: string): Promise<void> {
    const client = await open(queue);
    await queueTurn((call) => client.sendMessage(writeMessage({ probe: run }), call));
  }

  return { isLate, probe };
}

/**
 * When a message could first be taken, in milliseconds. It ends so long after that; when it was put in does not tell,
 * since it may have been put in for later. One that lives longer was given up by the host, which puts it in at once.
 */
export function dueAt({ insertedOn, expiresOn }: Pick<PeekedMessageItem, 'insertedOn' | 'expiresOn'>): number {
  const due = expiresOn.getTime() - KEPT_FOR * 1000;
  return due - insertedOn.getTime() > KEPT_FOR * 1000 ? insertedOn.getTime() : due;
}
