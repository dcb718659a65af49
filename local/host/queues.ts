import { type DequeuedMessageItem, QueueClient } from '@azure/storage-queue';
import type { Registered } from './coreApi.ts';
import { invoke, type Log } from './invoke.ts';

/** As in host.json: how often a message is tried before it goes to the poison queue, and how many are taken at once. */
const MOST_TRIES = 5;
const BATCH = 16;

/** How long a taken message is hidden from others, in seconds. */
const HIDDEN = 60;

type Queue = { registered: Registered; name: string; client: QueueClient; poison: QueueClient };

/** Takes messages from the storage queues and gives them to the registered functions: retries, then the poison queue. */
export async function queueHost(
  registered: readonly Registered[],
  { connectionString, log }: { connectionString: string; log: Log },
) {
  const queues = await Promise.all(
    registered.flatMap((each) => {
      const trigger = Object.values(each.metadata.bindings).find((binding) => binding.type === 'queueTrigger');
      return trigger?.queueName ? [openQueue(each, trigger.queueName, connectionString)] : [];
    }),
  );

  /** Takes what is visible in every queue once. Answers how many messages there were. */
  async function takeOnce(): Promise<number> {
    const counts = await Promise.all(queues.map((queue) => takeFrom(queue, log)));
    return counts.reduce((sum, count) => sum + count, 0);
  }

  /** Takes messages until none is visible. */
  async function drain(): Promise<void> {
    while ((await takeOnce()) > 0);
  }

  return { takeOnce, drain };
}

async function openQueue(registered: Registered, name: string, connectionString: string): Promise<Queue> {
  const client = new QueueClient(connectionString, name);
  const poison = new QueueClient(connectionString, `${name}-poison`);
  await client.createIfNotExists();
  return { registered, name, client, poison };
}

async function takeFrom(queue: Queue, log: Log): Promise<number> {
  const { receivedMessageItems: messages } = await queue.client.receiveMessages({
    numberOfMessages: BATCH,
    visibilityTimeout: HIDDEN,
  });
  await Promise.all(messages.map((message) => handle(queue, message, log)));
  return messages.length;
}

async function handle({ registered, client, poison }: Queue, message: DequeuedMessageItem, log: Log): Promise<void> {
  try {
    const text = Buffer.from(message.messageText, 'base64').toString('utf8');
    await invoke(
      registered,
      { string: text },
      { log, metadata: { DequeueCount: { json: String(message.dequeueCount) } } },
    );
  } catch (error) {
    log(
      `${registered.metadata.name} failed: ${error instanceof Error ? error.name : 'Error'}, try ${message.dequeueCount} of ${MOST_TRIES}`,
    );
    if (message.dequeueCount < MOST_TRIES) {
      await client.updateMessage(message.messageId, message.popReceipt, message.messageText, 0);
      return;
    }
    await poison.createIfNotExists();
    await poison.sendMessage(message.messageText);
  }
  await client.deleteMessage(message.messageId, message.popReceipt);
}
